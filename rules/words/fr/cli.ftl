# Ce que dit `--help`. .more est un second paragraphe, .after se trouve à la fin de la page.

command-kmsdoctor = Trouve pourquoi l'activation en volume de Windows (KMS) échoue : enregistrement SRV, résolution de noms ou pare-feu.
    .more = Rien n'est modifié sur cet ordinateur, et aucune demande d'activation n'est envoyée.
    .after = Sans commande, l'assistant s'ouvre en plein écran ; les options sont ses valeurs de départ.
command-check = Suivre la procédure documentée sur cet ordinateur et afficher le rapport
command-demo = Le même contrôle sur un petit réseau en panne que le programme simule lui-même
command-import = Diagnostiquer à partir de sorties de commandes Windows, enregistrées ou collées, sans toucher au réseau
command-parse = Afficher en JSON les faits contenus dans des sorties de commandes Windows
command-explain = Expliquer un code d'erreur d'activation ; sans code, les lister
command-open = Ouvrir un rapport enregistré dans les écrans de l'assistant
command-report = Afficher un rapport enregistré dans un autre format, anonymisé, ou comparé à un plus récent
command-rules = Examiner les règles qui font le diagnostic
command-rules-check = Vérifier un dossier de règles ; sans nom, celui du programme
command-rules-list = Lister les règles dans l'ordre où elles sont essayées
command-completions = Afficher le complètement pour un interpréteur de commandes
command-man = Afficher la page de manuel

## Titres

heading-usage = Utilisation
heading-commands = Commandes
heading-arguments = Arguments
heading-options = Options
heading-known = Ce qui est connu
heading-instead = À la place de la configuration du système
heading-questions = Questions
heading-report = Rapport
heading-screen = Écran

## Options et arguments

flag-ascii = Signes ASCII seulement ; par défaut là où les paramètres régionaux ne sont pas UTF-8
flag-code = Le code sous n'importe quelle forme : 0xC004F074, c004f074, -1073418124, 3221549172
flag-color = Couleurs
flag-dns-server = Interroger ces serveurs DNS, dans l'ordre ; répétable
flag-domain = Un autre domaine DNS où chercher l'enregistrement SRV ; sur un hôte KMS, un domaine où des clients cherchent ; répétable
flag-error-code = Le code que voit l'utilisateur, par exemple 0xC004F074 ; répétable
flag-files = Fichiers de sorties de ipconfig, nslookup, ping, slmgr et autres ; - est l'entrée standard
flag-folder = Le dossier
flag-force = Remplacer les fichiers existants
flag-format = Ce que reçoit la sortie standard
flag-headless = Afficher le rapport au lieu d'ouvrir l'assistant
flag-help = Afficher cette aide
flag-ipv4 = IPv4 seulement
flag-ipv6 = IPv6 seulement
flag-kms-host = Le nom complet de l'hôte KMS, s'il est connu
flag-kms-ip = L'adresse de l'hôte KMS, si elle est connue ; répétable
flag-lang = La langue : { $languages } ; sans choix, celle du système
flag-list = Nommer les scénarios
flag-no-ping = Ne pas envoyer de ping
flag-no-rpc = Ne pas faire le bind RPC : un port ouvert compte alors comme servi
flag-port = Port KMS quand rien d'autre n'en indique un [par défaut : 1688]
flag-primary-suffix = Le suffixe DNS principal ; vide, il dit que le client n'en a pas
flag-quiet = Ne pas montrer l'avancement
flag-report-file = Le rapport, tel que l'écrit --save REPORT.json, ou une archive
flag-reports = Un rapport écrit par --save x.json ou --format json, ou une archive ; avec un second, ce qui a changé
flag-schema = Afficher le schéma JSON des rapports
flag-bundle = Écrire aussi une archive pour le support : le rapport en HTML, JSON et texte, et ce que demande le support
flag-redact = Remplacer noms d'hôte, domaines, adresses et identifiants par des substituts stables
flag-role = Ce qu'est cette machine : un client KMS, ou un hôte KMS contrôlé sur lui-même
flag-rules = Un dossier de règles à la place de celui du programme
flag-save = Écrire aussi le rapport dans un fichier, au format de son extension : .txt, .json, .md ou .html ; répétable
flag-scenario = Ce qui est en panne ; --list nomme les scénarios
flag-search = La liste de recherche de suffixes DNS ; répétable
flag-shell = L'interpréteur de commandes
flag-timeout = Patience pour une question ; au-dessous de 3.3, un ordinateur éteint ressemble à un silence
flag-verbose = Montrer plus d'avancement : chaque question et chaque réponse
flag-version = Afficher la version
help-default = [par défaut : { $value }]
help-values = [valeurs possibles : { $values }]
exit-codes = Codes de sortie : 0 aucun défaut trouvé, 1 échec du programme, 2 mauvaise utilisation, 10 réseau, 11 enregistrement SRV, 12 résolution de noms, 13 pare-feu, 14 service KMS, 15 client, 16 licence, 20 non concluant, 130 interrompu

## Avancement

progress-step = [{ $number }/{ $all }] { $title } : { $outcome }
progress-answered = { $answer } ({ $took } ms)

## Ce qu'est devenu un fichier de sorties

fate = { $file } : { $fate }
fate-commands = { $commands }
fate-many-commands = { $commands } et { $count ->
    [one] une autre sortie
   *[other] { $count } autres sorties
}
fate-no-text = ignoré, ce n'est pas du texte
fate-empty = rien dedans ; sans cscript, slmgr écrit dans une fenêtre
fate-unrecognised = aucune sortie de commande reconnue
fate-others = { $fate } ; { $count ->
    [one] { $count } autre ligne n'est pas une sortie de commande
   *[other] { $count } autres lignes ne sont pas des sorties de commande
}
fate-codes = { $fate } ; le texte nomme { $codes } : un code dans une phrase n'est pas une preuve, { $option } le prend en compte
code-wraps = { $outer } enveloppe { $inner } : le code intérieur en dit plus

rules-whole = { $rows } lignes, { $codes } codes d'erreur, { $languages } langues : aucun défaut trouvé
rules-in-english = les règles de `{ $folder }` n'ont pas de textes dans la langue { $language } : l'anglais est utilisé
