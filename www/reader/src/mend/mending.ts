/* One article that is being mended: by the rules for its site, and by hand. */
import type { Article, Explanation, Removal } from "lisible";
import { plainText } from "../content/plain.ts";
import { type Mended, mend, type Origin } from "./apply.ts";
import { controllerOf, type MendController, type MendHost } from "./controller.ts";
import { SourcePage } from "./page.ts";
import { type Places, placesOf } from "./place.ts";
import type { MendRule } from "./rules.ts";

export type Act = Origin & { act: MendRule["act"] };

export class Mending {
  readonly original: Article;
  /** What stands for the original where it is shown: a copy that was kept. */
  readonly stands: Article;
  readonly #places: Places;
  readonly #source: string;
  #page: SourcePage | null = null;
  #out = new Set<number>();
  #back = new Set<number>();
  #acts: Act[] = [];
  #mended: Mended;

  constructor(
    original: Article,
    explanation: readonly Explanation[],
    source: string,
    rules: readonly MendRule[],
    stands: Article = original,
  ) {
    this.original = original;
    this.stands = stands;
    this.#places = placesOf(original, explanation);
    this.#source = source;
    for (const rule of rules) this.#obey(rule);
    this.#mended = this.#mend();
  }

  get mended(): Mended {
    return this.#mended;
  }

  /** What was done last by hand. */
  get last(): Act | null {
    return this.#acts.at(-1) ?? null;
  }

  /** What a reader needs to have the article mended by hand. */
  controller(host: MendHost): MendController {
    return controllerOf(host);
  }

  leaveOut(shown: number): void {
    const origin = this.#mended.origins[shown];
    if (origin) this.#do({ ...origin, act: "out" });
  }

  putBack(part: Origin): void {
    this.#do({ ...part, act: "back" });
  }

  undo(): void {
    const last = this.#acts.pop();
    if (!last) return;
    this.#apply({ ...last, act: last.act === "out" ? "back" : "out" });
    this.#mended = this.#mend();
  }

  /** The rule for the site that does what was done last. */
  rule(): MendRule | null {
    return this.last && this.#ruleOf(this.last);
  }

  /** Rules that do all that was done by hand. */
  rules(): MendRule[] {
    return this.#acts.map((act) => this.#ruleOf(act));
  }

  #ruleOf(act: Act): MendRule {
    const own = this.#known(act);
    return this.#sourcePage.ruleFor(act.act, own.selector, own.text, this.#others(act));
  }

  #do(act: Act): void {
    this.#apply(act);
    this.#acts.push(act);
    this.#mended = this.#mend();
  }

  #apply(act: Act): void {
    const isBack = act.act === "back";
    if ("block" in act) change(this.#out, act.block, !isBack);
    else change(this.#back, act.removal, isBack);
  }

  #mend(): Mended {
    const paragraphs = (removal: number) => {
      const { selector, text } = this.original.removed[removal] as Removal;
      return this.#sourcePage.paragraphs(selector, text, this.original.url);
    };
    return mend(this.original, this.#places, this.#out, this.#back, paragraphs);
  }

  #obey(rule: MendRule): void {
    const blocks = this.original.body.map((_, block) => ({ block }));
    const removals = this.original.removed.map((_, removal) => ({ removal }));
    // A rule before this one may have done the opposite.
    const own: Origin[] =
      rule.act === "out"
        ? [...blocks, ...removals.filter(({ removal }) => this.#back.has(removal))]
        : [...removals, ...blocks.filter(({ block }) => this.#out.has(block))];
    for (const origin of own) {
      const { selector, text } = this.#known(origin);
      if (this.#sourcePage.fits(rule, selector, text)) this.#apply({ ...origin, act: rule.act });
    }
  }

  /** What the rule must not mean besides: of what stays, what goes; of what went, the rest of it. */
  #others(act: Act): { selector: string | null; text: string }[] {
    const { body, removed } = this.original;
    const same = (origin: Origin) =>
      "block" in origin && "block" in act
        ? origin.block === act.block
        : "removal" in origin && "removal" in act && origin.removal === act.removal;
    const all: Origin[] =
      act.act === "out"
        ? body.map((_, block) => ({ block }))
        : removed.map((_, removal) => ({ removal }));
    return all.filter((origin) => !same(origin)).map((origin) => this.#known(origin));
  }

  #known(origin: Origin): { selector: string | null; text: string } {
    const { body, removed } = this.original;
    if ("block" in origin) {
      const block = body[origin.block];
      const selector = this.#places.blocks[origin.block] ?? null;
      return { selector, text: block ? plainText(block) : "" };
    }
    const removal = removed[origin.removal];
    const selector = this.#places.removals[origin.removal] ?? removal?.selector ?? null;
    return { selector, text: removal?.text ?? "" };
  }

  get #sourcePage(): SourcePage {
    this.#page ??= new SourcePage(this.#source);
    return this.#page;
  }
}

function change(set: Set<number>, value: number, on: boolean): void {
  if (on) set.add(value);
  else set.delete(value);
}
