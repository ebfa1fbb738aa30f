# Ce que dit le programme quand il échoue lui-même : une ligne, et un conseil sur une ligne à part.

complaint = kmsdoctor : { $message }
complaint-hint = conseil : { $hint }
complaint-remark = remarque : { $text }
# Ce que dit le système ou une bibliothèque, dans sa propre langue.
verbatim = { $text }

## Ce que répond le système

system-not-found = fichier ou dossier introuvable
system-permission-denied = autorisation refusée
system-already-exists = il existe déjà
system-is-a-directory = c'est un dossier
system-not-a-directory = une partie du chemin n'est pas un dossier
system-storage-full = plus d'espace disponible
system-read-only = le système de fichiers est en lecture seule

## La ligne de commande

usage-unexpected-argument = argument inattendu « { $argument } »
usage-unrecognized-command = commande inconnue « { $command } »
usage-invalid-value = valeur « { $value } » non valide pour « { $argument } »
usage-invalid-value-because = valeur « { $value } » non valide pour « { $argument } » : { $reason }
usage-value-missing = « { $argument } » exige une valeur, et aucune n'est donnée
usage-one-value = « { $argument } » prend un autre nombre de valeurs
usage-argument-missing = il manque des arguments obligatoires : { $arguments }
usage-conflict = l'argument « { $argument } » ne peut pas être utilisé avec « { $other } »
usage-twice = l'argument « { $argument } » ne peut pas être utilisé plusieurs fois
usage-command-conflict = la commande « { $command } » ne peut pas être utilisée avec « { $other } »
usage-command-missing = il faut une sous-commande
usage-not-unicode = un argument n'est pas du texte
usage-similar = nom proche : { $names }
usage-possible-values = valeurs possibles : { $values }
usage-help = utiliser `kmsdoctor --help` ou `kmsdoctor check --help`
usage-rules = utiliser `kmsdoctor rules check` ou `kmsdoctor rules list`

value-root = la racine n'est ni un hôte ni un domaine
value-empty-label = un nom n'a pas d'étiquette vide
value-long-label = une étiquette a au plus 63 caractères
value-long-name = un nom a au plus 253 caractères
value-character = `{ $character }` n'a pas sa place dans un nom
value-address = ce n'est pas une adresse IP
value-dns-server = un serveur DNS s'écrit ADRESSE, ADRESSE:PORT ou [ADRESSE]:PORT
value-port = un port est un nombre de 1 à 65535
value-error-code = un code d'erreur a huit chiffres hexadécimaux, par exemple 0xC004F074, ou sa forme décimale
value-seconds = les secondes sont un nombre comme 4 ou 0.5
value-patience = la patience va de 0.1 à 120 secondes
value-language = une langue est une balise comme fr ou zh-TW

no-such-language = il n'y a pas de textes dans la langue { $language }
no-such-language-hint = les langues sont : { $languages }
unknown-scenario = scénario inconnu `{ $name }`
scenario-needed = --headless exige un scénario
scenario-hint = `kmsdoctor demo --list` nomme les scénarios
save-needs-headless = { $flag } exige --headless
save-needs-headless-hint = l'assistant enregistre lui-même : s
terminal-needed = l'assistant a besoin d'un terminal
terminal-needed-hint = utiliser `kmsdoctor check` là où il n'y en a pas

## Fichiers

cannot-read = échec de la lecture de `{ $path }` : { $reason }
too-large-output = plus de { $size } Mio ; les sorties de commandes sont petites
cannot-save = échec de l'enregistrement de `{ $path }` : { $reason }
cannot-print = impossible d'écrire sur la sortie standard : { $reason }
save-extension = échec de l'enregistrement de `{ $path }` : son extension ne désigne aucun format
save-extension-hint = le format suit l'extension : .txt, .json, .md ou .html
save-no-bundle = échec de l'enregistrement de `{ $path }` : une archive est un fichier zip
save-no-bundle-hint = le nommer FICHIER.zip
save-exists = échec de l'enregistrement de `{ $path }` : le fichier existe
save-exists-hint = utiliser --force pour remplacer le fichier
save-folder-hint = créer d'abord le dossier
cannot-open = échec de l'ouverture de `{ $path }` : { $reason }
cannot-start = échec du démarrage : { $reason }
cannot-use-terminal = échec de l'utilisation du terminal : { $reason }
cannot-write-json = échec de l'écriture du JSON : { $reason }
cannot-write-man = échec de l'écriture de la page de manuel : { $reason }

not-a-report-too-large = plus de 16 Mo
not-a-report-json = ce n'est pas du JSON (ligne { $line }, colonne { $column })
not-a-report-no-schema = il ne nomme aucun schéma ; ce n'est donc pas un rapport de kmsdoctor
not-a-report-other-schema = il suit le schéma « { $schema } » ; cette version lit « { $known } »
not-a-report-broken = il est endommagé : { $reason }
not-a-report-broken-zip = l'archive zip est endommagée : { $reason }
not-a-report-empty-zip = l'archive zip ne contient pas report.json
not-a-report-too-many = { $key } a plus d'éléments que tout rapport réel
no-time = { $key } n'est pas une heure ISO 8601
too-many-reports = un rapport est affiché, deux sont comparés
too-many-reports-hint = nommer un ou deux rapports
no-page-of-two = une comparaison n'est pas une page HTML
no-page-of-two-hint = comparer deux rapports en text, markdown ou json
bundle-of-two = une archive contient un seul rapport
bundle-of-two-hint = faire une archive de chacun

## Le réseau d'exercice

practice-bind = échec de l'ouverture d'un socket à l'adresse `{ $address }` pour le réseau d'exercice
practice-zone = échec de la lecture d'une zone du réseau d'exercice
practice-name = échec de la lecture d'un nom du réseau d'exercice
practice-mistake-hint = c'est une erreur du programme : la signaler avec le nom du scénario
practice-address-hint = l'exercice a besoin des adresses de bouclage 127.16.88.0/24 : les ajouter à l'interface de bouclage
practice-permission-hint = autoriser ce programme à écouter sur des adresses de bouclage (un logiciel de sécurité l'interdit peut-être)
practice-port-hint = réessayer : un autre programme a pris le port au même instant
practice-loopback-hint = l'exercice a besoin d'une interface de bouclage qui fonctionne et de quelques sockets libres

## Un dossier de règles

rules-unreadable = échec de la lecture des règles `{ $path }` : { $reason }
rules-broken = échec de la lecture de la règle `{ $file }` : { $reason }, ligne { $line }, colonne { $column }
rules-hint = utiliser `kmsdoctor rules check DIR` pendant l'écriture de règles
rules-too-large = plus de 1 Mio
rules-lack-file = il manque aux règles le fichier `{ $file }`
rules-lack-step = il manque aux règles une règle pour l'étape `{ $step }`
rules-lack-last-row = il manque aux règles une dernière ligne du cas avec la condition `no-other-row`
rules-lack-words = il manque aux règles les textes `{ $id }` dans la langue `{ $language }`
rules-lack-english = il manque aux règles les textes anglais, `{ $folder }`
rules-lack-cause = il manque aux règles une ligne pour la cause `{ $cause }` d'un code d'erreur
rules-no-language = le dossier `{ $folder }` ne porte pas le nom d'une balise de langue comme `fr` ou `zh-TW`
rules-twice = `{ $name }` existe deux fois
rules-term-circle = le terme `{ $name }` repose sur lui-même
rules-unknown-term = terme inconnu `{ $name }`
rules-no-address-fact = `{ $name }` ne vaut pour aucune adresse isolée de ce dont parle la ligne
rules-unknown-remedy = remède inconnu `{ $name }`
rules-unknown-argument = argument inconnu `{ $name }`
rules-other-file = le remède `{ $name }` se trouve dans un autre fichier
rules-misfit = `{ $name }` est un fait de { $of }, ici se trouve { $here }
rules-translation = { $file } : { $reason }, ligne { $line }
translation-no-original = il n'y a pas de `{ $file }`
translation-missing = `{ $id }` manque
translation-surplus = `{ $id }` est de trop : l'anglais n'en a pas
translation-arguments = `{ $id }` a les arguments { $own }, en anglais { $english }
