//! Takes the names of HTML, SVG and MathML and the named entities from an earlier release of web_atoms, and writes
//! the atoms as the later one does, the entities shorter.

use names_cache::StaticAtomSet;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};
use string_cache_codegen::AtomType;

/// What a `local_name!` or `ns!` of the HTML parser may name: prefix and namespace.
const NAMESPACES: [(&str, &str); 8] = [
    ("", ""),
    ("*", "*"),
    ("html", "http://www.w3.org/1999/xhtml"),
    ("mathml", "http://www.w3.org/1998/Math/MathML"),
    ("svg", "http://www.w3.org/2000/svg"),
    ("xlink", "http://www.w3.org/1999/xlink"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
    ("xmlns", "http://www.w3.org/2000/xmlns/"),
];

/// Names of up to seven bytes: an atom holds them itself, so the release below does not list them.
const SHORT: &str = "
a abbr actuate address align alpha alt alttext and applet approx archive arcrole area article as aside audio b
base bgsound big body br button by canvas caption center char charset checked cite class clear clip cn code
col color colspan content d data dd default defer defs del desc details dfn dialog diff dir display div dl dt
em embed end exists face false feBlend feFlood feFuncA feFuncB feFuncG feFuncR feImage feMerge feTile feblend
feflood fefunca fefuncb fefuncg fefuncr feimage femerge fetile figure fn font footer for forall form format fr
frame from fy g gt h1 h2 h3 h4 h5 h6 head header height hgroup hidden hr href html i icon id iframe image img
in index input ins int isindex k kbd keygen kind label lambda lang legend li line link listing ln loading
local lt main mark marquee math media menu meta mfrac mglyph mi mn mo mode mover mroot ms mspace msqrt msub
msubsup msup mtable mtext mtr munder name nav nobr noembed none not notin object ol open option or output p
param part path pattern pi picture poster pre preload product profile q r rb rect refX refY refx refy rel rem
role rowspan rp rt rtc ruby s samp scale scheme scope script search section select sep set show size small
source space spacer span src srcset start strike strong style sub subset sum summary sup svg table target
targetX targetY targetx targety tbody td text tfoot th thead time times title to tr track true tt type u ul
use var version video viewBox viewbox wbr width wrap x xlink xmlns xmp y z
";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").ok_or("cargo says where to write")?;
    fs::write(Path::new(&folder).join("atoms.rs"), atoms()?)?;
    fs::write(Path::new(&folder).join("entities.rs"), entities())?;
    Ok(())
}

fn atoms() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut code = Vec::new();
    let names = names::LocalNameStaticSet::get().atoms;
    AtomType::new("LocalName", "local_name!")
        .atoms(names)
        .atoms(SHORT.split_whitespace())
        .write_to(&mut code)?;
    AtomType::new("Prefix", "namespace_prefix!")
        .atoms(NAMESPACES.map(|(prefix, _)| prefix))
        .write_to(&mut code)?;
    AtomType::new("Namespace", "namespace_url!")
        .atoms(NAMESPACES.map(|(_, namespace)| namespace))
        .write_to(&mut code)?;
    let arms: String = NAMESPACES
        .iter()
        .map(|(prefix, url)| format!("({prefix}) => {{ $crate::namespace_url!({url:?}) }};\n"))
        .collect();
    let ns =
        format!("/// The namespace of a prefix.\n#[macro_export]\nmacro_rules! ns {{\n{arms}}}\n");
    code.extend_from_slice(ns.as_bytes());
    Ok(code)
}

/// The names of all entities, sorted, one behind the other; where each ends, and what it stands for.
fn entities() -> String {
    // The map has the beginnings of all names as well, with nothing that they stand for.
    let entries = names::NAMED_ENTITIES.entries();
    let entities: BTreeMap<&str, (u32, u32)> = entries
        .map(|(name, value)| (*name, *value))
        .filter(|(_, (first, _))| *first != 0)
        .collect();
    let names: String = entities.keys().copied().collect();
    let mut end = 0;
    let mut ends = Vec::new();
    for name in entities.keys() {
        end += name.len();
        ends.push(end);
    }
    let values: Vec<(u32, u32)> = entities.into_values().collect();
    let count = values.len();
    let replacements = names::C1_REPLACEMENTS;
    format!(
        "static NAMES: &str = {names:?};\n\
         static ENDS: [u16; {count}] = {ends:?};\n\
         static VALUES: [(u32, u32); {count}] = {values:?};\n\
         /// What windows-1252 has where Unicode has control characters.\n\
         pub static C1_REPLACEMENTS: [Option<char>; {}] = {replacements:?};\n",
        replacements.len()
    )
}
