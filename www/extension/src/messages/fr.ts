import type { ExtensionMessages } from "./en.ts";
import library from "./library/fr.ts";

const fr: ExtensionMessages = {
  ...library,
  menus: {
    page: "Lire cette page",
    selection: "Lire la sélection",
    save: "Enregistrer cette page pour plus tard",
    library: "Ouvrir la bibliothèque",
  },
  reader: {
    back: "Revenir à la page",
    backToList: "Revenir à la liste",
    backToLibrary: "Retour à la bibliothèque",
    save: "Enregistrer",
    original: "Ouvrir l’original",
    always: "Toujours ouvrir {host} dans le lecteur",
    alwaysShort: "Toujours",
    alwaysOn: "{host} s’ouvre désormais toujours dans le lecteur.",
    alwaysOff: "{host} ne s’ouvre plus tout seul dans le lecteur.",
    alwaysRefused: "Rien n’a changé : le navigateur n’a pas reçu l’autorisation pour {host}.",
    settings: "Réglages",
    reading: "Lecture de la page…",
  },
  feed: {
    steps: "Autres éléments",
    previous: "Précédent : {title}",
    next: "Suivant : {title}",
    unread: "{count} non {count:lu|lus}",
    search: "Chercher dans ce flux",
    allRead: "Tout marquer comme lu",
    saveAll: "Tout enregistrer",
    savedAll: "{count} {count:enregistré|enregistrés}.",
    fresh: "Nouveau",
    items: "{count} {count:article|articles}",
    empty: "Ce flux est encore vide.",
    broken: "{count} {count:entrée n’a pas pu être lue|entrées n’ont pas pu être lues}.",
    untitled: "Sans titre",
    minutes: "{count} min",
  },
  notices: {
    "not-an-article": {
      title: "Cette page ne ressemble pas à un article",
      text: "Rien, ici, ne se lit comme un texte suivi. C’est souvent le cas des pages d’accueil, des listes et des applications.",
    },
    gone: {
      title: "Cette copie n’est plus conservée",
      text: "Les copies de pages sont conservées trois mois après leur dernière lecture. La page elle-même existe peut-être encore.",
    },
    "browser-page": {
      title: "Cette page appartient au navigateur",
      text: "Les réglages, la page d’accueil et autres sont fermés aux extensions. Ouvrez un article et appuyez sur le bouton à cet endroit.",
    },
    "protected-site": {
      title: "Le navigateur protège ce site des extensions",
      text: "Aucune extension ne peut lire les pages où l’on installe des extensions. Cela ne se change pas ici.",
    },
    pdf: {
      title: "Ceci est un PDF",
      text: "Un PDF se compose de pages, non d’un texte que l’on puisse remettre en forme. Si le site propose aussi l’article en page web, appuyez sur le bouton à cet endroit.",
    },
    media: {
      title: "Ceci est une image, un son ou un film",
      text: "Il n’y a pas de texte à lire. Appuyez sur le bouton dans la page dont il fait partie.",
    },
    "file-access": {
      title: "Les fichiers demandent votre autorisation",
      text: "Ouvrez la page des extensions du navigateur, choisissez Lisible et autorisez l’accès aux adresses de fichiers. Puis appuyez de nouveau sur le bouton.",
    },
    "json-viewer": {
      title: "La visionneuse JSON du navigateur fait obstacle",
      text: "Firefox montre ce flux dans une visionneuse que les extensions ne peuvent pas lire. Saisissez about:config dans la barre d’adresse, mettez devtools.jsonview.enabled à false, rechargez le flux et appuyez de nouveau sur le bouton.",
    },
    "no-access": {
      title: "Le navigateur n’a pas laissé lire cette page",
      text: "Rechargez-la et appuyez de nouveau sur le bouton. Si rien ne change, c’est un PDF ou un autre fichier dans une visionneuse du navigateur, ou une page à laquelle les extensions n’ont pas accès.",
    },
    slow: {
      title: "Cette page demande trop de temps",
      text: "Au bout de dix secondes, la lecture a été abandonnée. La page suivante n’en souffre pas.",
    },
    failed: {
      title: "Cette page n’a pas pu être lue",
      text: "L’analyse a échoué : {reason}",
    },
  },
  noticeActions: {
    whole: "Afficher tout le texte de la page",
    close: "Fermer cet onglet",
  },
  options: {
    title: "Réglages",
    reading: "Lecture",
    readingHint:
      "Ce sont les valeurs de départ ; les mêmes choix se trouvent dans la barre d’outils du lecteur.",
    shortcut: "Raccourci clavier : {keys}. Il se change dans la page des extensions du navigateur.",
    noShortcut:
      "Aucun raccourci clavier n’est défini. Il se choisit dans la page des extensions du navigateur.",
    sites: "Sites toujours ouverts dans le lecteur",
    sitesNone:
      "Aucun. Appuyez sur « Toujours » pendant la lecture d’un article pour ajouter son site.",
    sitesHint: "Ces sites sont les seuls que Lisible puisse regarder sans que vous cliquiez.",
    allow: "Autoriser",
    allowSite: "Autoriser {host}",
    remove: "Retirer",
    removeSite: "Retirer {host}",
    removed: "{host} est retiré, et l’autorisation avec lui.",
    savedSites: "Sites dont les articles sont enregistrés",
    savedSitesHint:
      "Tout ce que vous y lisez est enregistré dans la bibliothèque. Un réglage dans les notes d’un article ajoute son site.",
    savedRemoved: "{host} a été retiré. Ce qui était enregistré le reste.",
    rules: "Vos propres règles",
    rulesHint:
      "Une liste JSON de règles d’éditeurs, essayées avant celles qui sont fournies. Le paquet accepte la même forme.",
    rulesLabel: "Règles d’éditeurs en JSON",
    rulesSave: "Vérifier et enregistrer",
    rulesSaved: "Les règles sont bonnes et enregistrées.",
    rulesNotJson: "Ce n’est pas du JSON : {reason}",
    rulesNotList: "Les règles doivent former une liste : [ … ].",
    rulesRefused: "Les règles n’ont pas été enregistrées : {reason}",
    copies: "Lu, mais pas enregistré",
    copiesHint:
      "Chaque page lue est conservée trois mois sur cet appareil : son onglet survit à un redémarrage, et vous la retrouvez dans la bibliothèque. Les pages des fenêtres privées ne le sont pas.",
    copiesNone: "Aucune page n’est conservée.",
    copiesCount: "{count} {count:page est conservée|pages sont conservées}.",
    copiesForget: "Supprimer ce qui a seulement été lu",
    copiesForgotten: "Ce qui a seulement été lu est supprimé.",
    backup: "Sauvegarde",
    backupHint:
      "Un seul fichier contient les valeurs de départ, la langue, les sites et les règles.",
    backupSave: "Enregistrer dans un fichier",
    backupLoad: "Restaurer depuis un fichier",
    restored: "Les réglages sont restaurés.",
    restoredSites:
      "Les réglages sont restaurés. Le navigateur redemande votre accord pour chaque site : appuyez sur « Autoriser » à côté.",
    notBackup: "Ce fichier n’est pas une sauvegarde des réglages de Lisible.",
  },
  welcome: {
    title: "Lire tranquillement",
    intro:
      "Lisible sort l’article de la page et le compose pour qu’il soit agréable à lire. Tout se passe sur cet appareil ; rien n’est envoyé nulle part.",
    steps: [
      {
        title: "Ouvrez un article ou un flux",
        text: "Une page d’actualité, un flux RSS, Atom ou JSON, ou un fichier enregistré.",
      },
      {
        title: "Appuyez sur le bouton",
        text: "Le bouton de Lisible dans la barre d’outils, {keys} au clavier, ou « Lire cette page » dans le menu du clic droit.",
      },
      {
        title: "Appuyez encore pour revenir",
        text: "La page est telle que vous l’avez laissée. Le bouton Précédent du navigateur fait de même.",
      },
    ],
    phoneSteps: [
      {
        title: "Choisissez Lisible dans le menu du navigateur",
        text: "Appuyez sur ⋮, puis sur Extensions, puis sur Lisible.",
      },
      {
        title: "Choisissez-le encore pour revenir",
        text: "La page est telle que vous l’avez laissée. Le retour du téléphone fait de même.",
      },
    ],
    pin: "Le bouton n’est pas visible ? Cliquez sur la pièce de puzzle de la barre d’outils et épinglez Lisible.",
    noKeys: "le raccourci que vous aurez choisi",
    sample: "Essayer avec un exemple",
    settings: "Ouvrir les réglages",
    privacy: "Ce que Lisible peut faire",
    privacyText:
      "Lisible ne voit une page que lorsque vous y appuyez sur le bouton. Si vous voulez qu’un site s’ouvre toujours dans le lecteur, vous pouvez l’autoriser pour ce seul site, et revenir là-dessus dans les réglages. Lisible n’a pas de serveur et n’envoie aucune requête ; seules les images de l’article viennent du site de l’article.",
  },
};

export default fr;
