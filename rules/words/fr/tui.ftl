# The wizard. A key's message is its word in the hint line, .help its line on the help page; keys that
# everybody knows have only the latter.

## Pages

page-start = Accueil
page-procedure = Procédure
page-diagnosis = Diagnostic
page-evidence = Preuves
page-save = Enregistrer
page-lookup = Recherche
page-open = Ouvrir un rapport
page-practice = Réseaux d'exercice
title-practice = réseau d'exercice
screen-too-small = Cette fenêtre est un peu trop petite pour l'assistant : il lui faut 60 colonnes et 20 lignes. Il suffit de l'agrandir pour retrouver la page comme elle était. Ctrl-C quitte.
language-name = français
language-now = Langue : { $name }

## Start

start-choices = Que faut-il diagnostiquer ?
start-known = Ce qui est connu (tout est facultatif)
start-promise = Entrée lance le contrôle. Rien n'est modifié sur cet ordinateur, et aucune demande d'activation n'est envoyée.
choice-here = Cet ordinateur
    .about = le diagnostiquer ici, en direct
choice-caller = Poste d'un appelant
    .about = au téléphone, pas à pas
choice-outputs = Sorties enregistrées
    .about = d'ipconfig, nslookup, slmgr, etc.
choice-report = Rapport enregistré
    .about = afficher un rapport, une archive
choice-practice = Réseau d'exercice
    .about = en panne exprès, pour apprendre
choice-lookup = Recherche
    .about = code, événement, champ, clé
field-error-code = Code d'erreur
    .about = Le code que l'utilisateur voit, par exemple 0xC004F074. Les formes décimales sont comprises aussi.
field-host = Hôte KMS
    .about = Le nom complet de l'hôte KMS, par exemple kms01.contoso.com. Il permet de distinguer un enregistrement manquant d'un hôte manquant.
field-addresses = Ses adresses
    .about = Adresses de l'hôte KMS, séparées par des espaces ou des virgules. Elles sont essayées sans DNS.
field-port = Son port
    .about = Le port TCP de KMS. Sans lui, le port de l'enregistrement vaut, sinon 1688.
field-domains = Autres domaines
    .about = Autres domaines DNS où l'enregistrement peut se trouver, séparés par des espaces ou des virgules.
wrong-error-code = Un code d'erreur a huit chiffres hexadécimaux, par exemple 0xC004F074, ou sa forme décimale.
wrong-host = Un hôte est un nom, par exemple kms01.contoso.com, ou une adresse.
wrong-addresses = Les adresses s'écrivent 10.0.3.10 ou 2001:db8::10, séparées par des espaces ou des virgules.
wrong-port = Un port est un nombre de 1 à 65535.
wrong-domains = Les domaines s'écrivent contoso.com, séparés par des espaces ou des virgules.

## Procedure

procedure-steps = Les étapes documentées
procedure-done = Procédure terminée : Entrée affiche le diagnostic.
procedure-stopped = Arrêtée avant la fin : r la relance.
step-waiting = en attente
step-running = en cours
step-patience = en cours, reste { $seconds } s
progress-so-far = { $steps }/{ $all } étapes, { $answered }/{ $asked } réponses, { $seconds } s
progress-stopping = arrêt en cours…
detail-by-hand = À la main, on saisirait :
detail-asked = Demandé, et ce qui est revenu :
detail-asking = demande en cours : { $what }…
ask-host = Aucun enregistrement SRV utilisable, et aucun hôte KMS connu. Saisir ici le nom ou l'adresse de l'hôte, si possible : la procédure se poursuit avec lui.
run-failed = L'exécution n'a pas pu commencer : { $reason }

## Diagnosis

diagnosis-of = Diagnostic du { $when } UTC
diagnosis-more = { $count ->
    [one] … et { $count } autre : e les affiche toutes
   *[other] … et { $count } autres : e les affiche toutes
}
changes = Changements depuis l'exécution précédente :
changes-none = Aucune étape n'a changé depuis l'exécution précédente.
path-client = Ce client
path-dns-server = Serveur DNS
path-record = Enreg. SRV
path-name = Nom d'hôte
path-port = Port TCP
path-service = Service KMS
path-breaks-here = rupture ici
path-open = Le chemin est libre : la raison est dans la licence, et non dans le réseau.
path-good = ok
path-doubtful = mitigé
path-broken = rompu
path-unknown = non vu
copied = Commande copiée (si rien n'arrive, v l'affiche seule) : { $line }
plain-back = (Une touche quelconque ramène.)

## Evidence

evidence-shown = observations : { $shown } sur { $all }
evidence-failures = échecs seulement
evidence-filter = contient
evidence-none = Il n'y a pas encore de preuve.
evidence-nothing = Aucune observation ne correspond au filtre.
evidence-when = { $step } ; demandée à { $at } ms, durée { $took } ms ; { $source }
evidence-told = { $step } ; { $source }

## Save

save-where = Destination du rapport
save-format = Format
save-redaction = Noms
redaction-off = tels quels
redaction-on = substituts (host-1)
save-folder = Dossier
save-name = Fichier
save-preview = Contenu à écrire ({ $octets } octets)
save-preview-bundle = Contenu de l'archive
save-done = Enregistré dans { $path }
save-no-name = Un fichier a besoin d'un nom.
format-text = texte
format-json = JSON
format-markdown = Markdown
format-html = HTML
format-bundle = archive
replace-question = Un fichier de ce nom existe déjà. Le remplacer ?

## Open

open-file = Fichier d'un rapport enregistré (.json) ou d'une archive (.zip)
open-about = Les rapports sont écrits par « enregistrer », et par kmsdoctor check --save report.json. Afficher un rapport ne sollicite pas le réseau.

## Look-up

lookup-type = Un code, un événement, un champ de slmgr /dlv, une édition, une option
lookup-found = { $count ->
    [0] Rien ne correspond
    [one] Un résultat
   *[other] { $count } résultats
}
lookup-nothing = Rien dans la liste ne correspond. Un code complet est décodé même s'il ne figure pas dans la liste ; la ligne de données d'un événement 12288, 12289 ou 12290 aussi.

## Practice

practice-list = Réseaux que ce programme simule lui-même
practice-about = Rien ne quitte cet ordinateur.

## Questions

quit-question = Une exécution est en cours. Quitter quand même ?
quit-interview-question = Les réponses de l'appelant seraient perdues ; d puis s en enregistre un rapport. Quitter quand même ?
paste-nowhere = Il n'y a pas de place ici pour un texte collé : rien n'a été fait.

## Keys

key-agree = oui
    .help = Oui
key-decline = non
    .help = Non
key-go = lancer
    .help = Lance ce qui est choisi
key-practise = lancer
    .help = Simule le réseau et le diagnostique
key-open = ouvrir
    .help = Ouvre le fichier
key-write = écrire
    .help = Écrit le fichier
key-go-on = continuer
    .help = Continue avec cet hôte ; sans hôte, va au diagnostic
key-diagnosis = diagnostic
    .help = Affiche le diagnostic
key-keep-filter = garder
    .help = Garde le filtre et ramène à la liste
key-stop = arrêter
    .help = Arrête l'exécution ; ce qui a été trouvé est gardé
key-copy = copier
    .help = Copie la commande sélectionnée dans le presse-papiers du terminal
key-show-plain = isoler
    .help = Affiche la commande sélectionnée seule et sans coupure, pour la copier à la souris
key-run-again = relancer
    .help = Relance la procédure et dit ce qui a changé
key-evidence = preuves
    .help = Affiche tout ce qui a été vu
key-filter = filtrer
    .help = Saisit un filtre : un nom, une adresse, un mot
key-failures = échecs
    .help = Seulement ce qui a échoué, ou tout
key-step = étape
    .help = Seulement la première étape, la deuxième…, ou toutes
key-save = enregistrer
    .help = Enregistre le rapport dans un fichier
key-format-before =
    .help = Format précédent
key-format = changer
    .help = Format suivant
key-next = volet
    .help = Volet ou champ suivant
key-previous =
    .help = Volet ou champ précédent
key-back = retour
    .help = Revient à l'endroit précédent
key-up =
    .help = Vers le haut
key-down = défiler
    .help = Vers le bas
key-left =
    .help = Volet de gauche
key-right =
    .help = Volet de droite
key-page-up =
    .help = Une page vers le haut
key-page-down =
    .help = Une page vers le bas
key-first =
    .help = Au début
key-last =
    .help = À la fin
key-language = langue
    .help = Parle la langue suivante : tout est reformulé
key-help = aide
    .help = Affiche ou masque cette aide
key-quit = quitter
    .help = Quitte ; demande d'abord si une exécution est en cours ou si un appelant a répondu
key-interrupt =
    .help = Quitte immédiatement
key-suspend =
    .help = Rend le terminal au shell ; fg ramène ici
help-title = Touches de la page « { $page } »
help-typing = Tant que le curseur est dans un champ, les lettres y vont : Échap le quitte, F1 affiche cette aide.
help-mouse = Un clic sélectionne, la molette fait défiler ; avec Maj, le terminal sélectionne du texte.
help-signs = Signes : ✓ réussie, ! avertissement, ✗ échec, – omise, · en attente. ▴ et ▾ disent qu'il y en a plus au-dessus ou au-dessous.

## Ce qui est imprimé sur les touches

key-name-enter = Entrée
key-name-escape = Échap
key-name-space = Espace
key-name-tab = Tab
key-name-back-tab = Maj-Tab
key-name-page-up = Pg préc
key-name-page-down = Pg suiv
key-name-home = Origine
key-name-end = Fin
key-name-control = Ctrl-{ $letter }
