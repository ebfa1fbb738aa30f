# L'entretien : ce qui est dit à l'appelant, ce qu'il peut voir, et ce que l'on prend facilement pour
# autre chose. .say est lu à voix haute ; un choix montre ce qui se voit sur l'écran de l'appelant.

## Questions

interview-code = Code d'erreur
    .say = Quel code d'erreur le message affiche-t-il ? Il commence par 0x, ou c'est un long nombre.
    .why = Le code décide des questions utiles : certains codes prouvent qu'un hôte KMS a répondu.
interview-code-typed = Un code : le saisir
interview-configuration = Configuration du client
    .say = Ouvrez une invite de commandes sur l'ordinateur qui n'est pas activé et tapez ceci.
    .why = Le client a besoin d'un serveur DNS à interroger et d'un domaine où chercher.
interview-configuration-typed = « Serveurs DNS » montre une adresse : saisir les valeurs
interview-configuration-no-server = Pas de ligne « Serveurs DNS », ou rien derrière
interview-server = Serveur DNS
    .say = Tapez ceci dans l'invite de commandes, lisez l'adresse qui apparaît, puis quittez avec exit.
    .why = Sans la configuration du client, cela indique tout de même quel serveur DNS il interroge.
interview-server-typed = « Address » montre une adresse : la saisir
interview-dns-ping = Ping du serveur DNS { $server }
    .say = Tapez ceci et lisez les lignes qui apparaissent.
    .why = Si le serveur DNS est inaccessible, toutes les étapes suivantes échouent pour cette seule raison.
interview-dns-ping-reply = Réponse de { $server } : octets=32 temps<1ms TTL=128
interview-dns-ping-unreachable = Réponse de … : Impossible de joindre l'hôte de destination.
interview-dns-ping-timeout = Délai d'attente de la demande dépassé.
interview-dns-ping-general-failure = PING : échec de la transmission. Défaillance générale.
interview-record = Enregistrement SRV { $owner }
    .say = Tapez ceci et lisez tout ce qui est sous les lignes du serveur et de son adresse.
    .why = C'est par cet enregistrement qu'un client découvre son hôte KMS.
interview-record-found = svr hostname = … avec port = … : saisir les deux
interview-record-nxdomain = *** … ne parvient pas à trouver … : Non-existent domain
interview-record-no-records = Seulement « primary name server = … », sans « svr hostname »
interview-record-timeout = *** Le délai de la requête est dépassé
interview-record-server-failed = *** … ne parvient pas à trouver … : Server failed
interview-record-refused = *** … ne parvient pas à trouver … : Query refused
interview-record-no-response = *** … ne parvient pas à trouver … : No response from server
interview-suffix = Le client cherche-t-il dans { $domain } ?
    .say = Tapez ceci et regardez les premières lignes : le suffixe DNS principal et la liste de recherche du suffixe DNS.
    .why = nslookup peut trouver un enregistrement que le client ne cherche pas : le client ne cherche que dans son propre domaine.
interview-suffix-primary = { $domain } est le suffixe DNS principal
interview-suffix-search-list = { $domain } n'est que dans la liste de recherche
interview-suffix-neither = { $domain } n'est ni l'un ni dans l'autre
interview-host = Un hôte KMS que quelqu'un connaît
    .say = Connaissez-vous, ou votre administrateur connaît-il, le nom ou l'adresse de l'hôte KMS ?
    .why = Avec un hôte, un enregistrement manquant se distingue d'un hôte inaccessible.
interview-host-typed = Un nom ou une adresse : saisir
interview-address = Une adresse de { $host }
    .say = Connaissez-vous, ou votre administrateur connaît-il, l'adresse de { $host } ?
    .why = Le nom ne mène à aucune adresse. Si l'adresse répond, seul le nom est en défaut.
interview-address-typed = Une adresse : la saisir
interview-name = Adresse de { $host } dans le DNS
    .say = Tapez ceci et lisez ce qui est sous les deux premières lignes.
    .why = Un enregistrement qui mène à un nom sans adresse ne mène nulle part.
interview-name-found = Un nom et une ou plusieurs adresses : saisir les adresses
interview-name-nxdomain = *** … ne parvient pas à trouver … : Non-existent domain
interview-name-no-records = Seulement le nom, sans adresse
interview-name-timeout = *** Le délai de la requête est dépassé
interview-name-server-failed = *** … ne parvient pas à trouver … : Server failed
interview-by-name = { $host }, port TCP { $port }, sous son nom
    .say = Tapez ceci et attendez qu'un tableau apparaisse ; cela peut durer une demi-minute.
    .why = Si le port s'ouvre sous le nom, seul l'enregistrement SRV sépare encore le client de l'hôte.
interview-by-name-open = TcpTestSucceeded = True
interview-by-name-failed-ping = TcpTestSucceeded = False, PingSucceeded = True
interview-by-name-failed = TcpTestSucceeded = False, PingSucceeded = False
interview-by-name-no-name = Avertissement : la résolution du nom a échoué
interview-by-address = { $address }, port TCP { $port }, par son adresse
    .say = Tapez ceci et attendez qu'un tableau apparaisse ; cela peut durer une demi-minute.
    .why = Si l'adresse répond et non le nom, la résolution de noms est en défaut ; si aucun ne répond, le défaut vient d'un pare-feu, du service ou du réseau.
interview-by-address-open = TcpTestSucceeded = True
interview-by-address-failed-ping = TcpTestSucceeded = False, PingSucceeded = True
interview-by-address-failed = TcpTestSucceeded = False, PingSucceeded = False
interview-service = Ce qui écoute sur { $host }
    .say = Quelqu'un est-il devant l'hôte KMS { $host } ? Là, dans une invite de commandes exécutée en tant qu'administrateur, tapez ceci et cherchez une ligne avec le port { $port } en écoute (LISTENING).
    .why = Une connexion qui échoue ne dit pas si un pare-feu la rejette ou si rien n'écoute ; une connexion qui s'ouvre ne dit pas qui répond.
interview-service-kms = Le port { $port } en écoute, et dessous [sppsvc.exe]
interview-service-other = Le port { $port } en écoute, et dessous un autre programme : saisir son nom
interview-service-nothing = Aucune ligne avec le port { $port } en écoute
interview-licence = Licence
    .say = Tapez ceci, attendez la fenêtre et lisez le canal de la clé de produit et, s'il y est, le nom de l'ordinateur KMS enregistré.
    .why = Un hôte fixé à la main désactive la recherche, et KMS n'active qu'une clé GVLK.
interview-licence-discovers = Canal Volume:GVLK, sans ordinateur KMS enregistré
interview-licence-set-by-hand = Canal Volume:GVLK, et un ordinateur KMS enregistré : le saisir
interview-licence-mak = Canal Volume:MAK
interview-licence-retail = Canal Retail, OEM ou Eval

interview-unknown = L'appelant ne sait pas
interview-paste = Coller la sortie

## Values

interview-field-code = Code d'erreur
    .wrong = Un code d'erreur comporte huit chiffres hexadécimaux, comme 0xC004F074, ou sa forme décimale.
interview-field-suffix = Suffixe DNS principal
    .wrong = Un suffixe est un domaine comme contoso.com ; laisser vide si la ligne l'est.
interview-field-search = Liste de recherche du suffixe DNS
    .wrong = Les suffixes sont des domaines comme contoso.com, séparés par des espaces ; laisser vide si la ligne l'est.
interview-field-servers = Serveurs DNS
    .wrong = Les serveurs DNS sont des adresses comme 10.0.0.53, séparées par des espaces. Si la ligne manque, le choisir.
interview-field-gateway = Passerelle par défaut
    .wrong = Une passerelle est une adresse comme 10.0.0.1 ; laisser vide si la ligne l'est.
interview-field-server = Adresse
    .wrong = Une adresse s'écrit 10.0.0.53 ou 2001:db8::53.
interview-field-reporter = Réponse de
    .wrong = L'adresse derrière « Réponse de », comme 10.0.0.7.
interview-field-host = svr hostname
    .wrong = Un hôte est un nom comme kms01.contoso.com.
interview-field-port = port
    .wrong = Un port est un nombre de 1 à 65535.
interview-field-addresses = Adresses
    .wrong = Les adresses s'écrivent 10.0.3.10 ou 2001:db8::10, séparées par des espaces.
interview-field-address = RemoteAddress
    .wrong = Une adresse s'écrit 10.0.3.10 ou 2001:db8::10.
interview-field-kms_host = Hôte KMS
    .wrong = Un hôte est un nom comme kms01.contoso.com, ou une adresse.
interview-field-kms_address = Adresse
    .wrong = Une adresse s'écrit 10.0.3.10 ou 2001:db8::10.
interview-field-program = Programme
    .wrong = Le nom entre les crochets, comme nginx.exe.
interview-field-registered = Ordinateur KMS enregistré
    .wrong = Un nom comme kms01.contoso.com ou une adresse, sans le port.
interview-field-registered_port = Port
    .wrong = Un port est un nombre de 1 à 65535.

## The page

page-interview = Ordinateur d'un appelant
interview-say = Dire :
interview-type = À taper chez l'appelant :
interview-type-elsewhere = À taper sur l'hôte KMS :
interview-dictate = Dicter :
interview-seen = Que voit l'appelant ?
interview-known = Ce que l'on sait
interview-nothing-known = Rien encore.
interview-possible = Encore possible
interview-certain = { $cause }, établi
interview-several = { $class } : { $causes }
interview-none-possible = Plus rien de la liste n'est possible : voir le diagnostic.
interview-end = Il n'y a plus rien à demander : d montre le diagnostic.
interview-number = Question { $number }
interview-again = déjà posée ; la réponse était : { $answer }
interview-answer-unknown = l'appelant ne savait pas
interview-answer-pasted = une sortie collée
interview-read = Reconnu dans le texte collé : { $commands }
interview-read-nothing = Rien n'a été reconnu dans le texte collé. Contient-il la sortie entière ?
interview-read-adds = Il dit :
interview-read-adds-nothing = Rien que l'on ne sache déjà.
interview-read-ignored = { $count ->
    [one] Une ligne n'est la sortie d'aucune commande.
   *[other] { $count } lignes ne sont la sortie d'aucune commande.
}
interview-accept = Entrée l'accepte, Échap non.
interview-pasting = Coller maintenant ; F5 lit le texte, Échap l'abandonne ({ $count ->
    [one] une ligne
   *[other] { $count } lignes
} pour l'instant).
interview-copied = Copié pour la messagerie (si rien n'arrive, v montre la ligne seule) : { $line }
interview-anew = n encore une fois commence avec un autre appelant ; les réponses données sont oubliées.
interview-too-large = C'est plus de 16 Mo ; les sorties de commandes sont petites.
interview-key-channel = La clé de produit n'est pas une clé pour KMS.
interview-license-known = La licence est connue ; aucun hôte n'est fixé à la main.
interview-client-known = Le client interroge les serveurs DNS { $servers } et cherche KMS dans { $domains }.
interview-client-code = Le message affiche { $code } : { $meaning }
interview-host-known = Un hôte KMS est connu : { $host }
interview-override = Un hôte KMS est fixé à la main : { $host }

## What is easily taken for something else

trap-unreachable-is-no-reply = « Réponse de … : Impossible de joindre l'hôte de destination » n'est pas une réponse de l'ordinateur demandé : un autre appareil, ou le client lui-même, dit qu'il est inaccessible. Ping la compte tout de même comme reçue.
trap-silence-proves-little = L'absence de réponse à un ping ne prouve pas que l'ordinateur est éteint : beaucoup ignorent les pings. La question suivante décide.
trap-general-failure = « Défaillance générale » vient du client lui-même : il n'a rien envoyé, faute de réseau, ou parce qu'un programme l'interdit.
trap-nslookup-is-not-discovery = Que nslookup trouve l'enregistrement ne prouve pas que le client le trouve : le client ne cherche que dans son propre domaine, alors que nslookup demande le nom qu'on lui donne.
trap-nslookup-skips-hosts-file = nslookup n'interroge que le serveur DNS. Le client lit aussi son fichier hosts, son cache et ses stratégies de noms, et peut arriver à une autre adresse.
trap-open-port-proves-little = Un port ouvert ne prouve pas que KMS y répond ; un autre programme peut y écouter.
trap-failure-has-no-reason = Le test ne dit pas pourquoi il a échoué : un pare-feu qui rejette les paquets et un hôte où rien n'écoute se ressemblent.
trap-connection-suffix = Le suffixe DNS principal est vide : celui d'une connexion ne le remplace pas quand le client cherche son hôte KMS.
trap-wrapper-code = 0xC004F074 tient lieu d'un autre code : l'événement 12288 du journal de l'appelant contient celui de l'intérieur.

## Signs as they are read out

spell-space = espace
spell-dash = tiret
spell-dot = point
spell-underscore = tiret bas
spell-slash = barre oblique
spell-backslash = barre oblique inverse
spell-colon = deux-points
spell-equals = égal
spell-percent = signe pour cent
spell-and = esperluette

## Keys

key-answer = répondre
    .help = Prend la réponse choisie
key-take-values = prendre
    .help = Passe à la valeur suivante ; après la dernière, à la question suivante
key-take = accepter
    .help = Prend ce qui a été reconnu
key-read = lire
    .help = Lit ce qui a été collé
key-conclude = diagnostic
    .help = Montre le diagnostic de ce que l'on sait, à enregistrer et à copier
key-copy-chat = copier
    .help = Copie la commande pour la messagerie
key-question-before = avant
    .help = Question précédente
key-question-after =
    .help = Question suivante
key-paste = coller
    .help = Prend une sortie collée ; la plupart des terminaux permettent de coller directement
key-anew =
    .help = Commence avec un autre appelant
key-value = valeur
    .help = Valeur suivante
