# L'entretien : ce qui est dit à un appelant, ce qu'il peut voir, et ce qui se prend facilement pour
# autre chose. .say est lu à voix haute ; le message d'un choix est ce qui se voit sur l'écran de l'appelant.

## Questions

interview-code = Code d'erreur
    .say = Quel code d'erreur le message affiche-t-il ? Il commence par 0x, ou c'est un long nombre.
    .why = Le code décide des questions qui valent la peine : certains codes prouvent qu'un hôte KMS a répondu.
interview-code-typed = Un code
interview-configuration = Configuration du client
    .say = Sur l'ordinateur qui n'est pas activé, ouvrez une invite de commandes, s'il vous plaît, et tapez ceci.
    .why = Le client a besoin d'un serveur DNS à interroger et d'un domaine où chercher.
interview-configuration-typed = « Serveurs DNS » en donne
interview-configuration-server = Seul le premier des « Serveurs DNS » est connu
interview-configuration-no-server = Pas de ligne « Serveurs DNS », ou rien derrière
interview-server = Serveur DNS
    .say = Dans l'invite de commandes, tapez ceci, s'il vous plaît, lisez-moi l'adresse qui s'affiche, puis sortez en tapant exit.
    .why = Sans la configuration du client, cela dit tout de même quel serveur DNS il interroge.
interview-server-typed = « Address » donne une adresse
interview-dns-ping = Ping du serveur DNS { $server }
    .say = Tapez ceci, s'il vous plaît, et lisez-moi les lignes qui s'affichent.
    .why = Si le serveur DNS est inaccessible, toutes les étapes suivantes échouent pour cette seule raison.
interview-dns-ping-reply = Réponse de { $server } : octets=32 temps<1ms TTL=128
interview-dns-ping-unreachable = Réponse de … : Impossible de joindre l'hôte de destination.
interview-dns-ping-timeout = Délai d'attente de la demande dépassé.
interview-dns-ping-general-failure = PING : échec de la transmission. Défaillance générale.
interview-record = Enregistrement SRV de { $domain }, selon { $server }
    .say = Tapez ceci, s'il vous plaît, et lisez-moi tout ce qui se trouve sous les lignes « Serveur » et « Address ».
    .why = C'est par cet enregistrement qu'un client découvre son hôte KMS.
interview-record-found = svr hostname = …, port = …
interview-record-several = Jusqu'à trois svr hostname = …, port = …
interview-record-nxdomain = *** … ne parvient pas à trouver … : Non-existent domain
interview-record-no-records = « primary name server = … » seul, sans « svr hostname »
interview-record-timeout = *** Le délai de la requête sur … est dépassé.
interview-record-server-failed = *** … ne parvient pas à trouver … : Server failed
interview-record-refused = *** … ne parvient pas à trouver … : Query refused
interview-record-no-response = *** … ne parvient pas à trouver … : No response from server
interview-any-record = Enregistrement SRV _vlmcs._tcp
    .say = Tapez ceci, s'il vous plaît, et lisez-moi tout ce qui se trouve sous les lignes « Serveur » et « Address ».
    .why = C'est par cet enregistrement qu'un client découvre son hôte KMS.
interview-any-record-found = … SRV service location, svr hostname, port
interview-any-record-several = Jusqu'à trois SRV service location
interview-any-record-nxdomain = *** … ne parvient pas à trouver … : Non-existent domain
interview-any-record-no-records = « primary name server » seul, sans « svr hostname »
interview-any-record-timeout = *** Le délai de la requête sur … est dépassé.
interview-any-record-server-failed = *** … ne parvient pas à trouver … : Server failed
interview-any-record-refused = *** … ne parvient pas à trouver … : Query refused
interview-any-record-no-response = *** … ne parvient pas à trouver … : No response from server
interview-other-name = Une autre question au serveur DNS { $server }
    .say = Tapez aussi ceci, s'il vous plaît, et lisez-moi ce qui se trouve sous les deux premières lignes.
    .why = Une seule question sans réponse peut tenir à ce seul nom. Une deuxième dit si le serveur répond tout court.
interview-other-name-found = « Nom », puis « Address » ou « Addresses »
interview-other-name-nxdomain = *** … ne parvient pas à trouver … : Non-existent domain
interview-other-name-no-records = « Nom » seul, sans adresse
interview-other-name-timeout = *** Le délai de la requête sur … est dépassé.
interview-other-name-server-failed = *** … ne parvient pas à trouver … : Server failed
interview-other-name-refused = *** … ne parvient pas à trouver … : Query refused
interview-other-name-no-response = *** … ne parvient pas à trouver … : No response from server
interview-suffix = Le client cherche-t-il dans { $domain } ?
    .say = Tapez ceci, s'il vous plaît, et regardez les premières lignes : « Suffixe DNS principal » et « Liste de recherche du suffixe DNS ».
    .why = nslookup peut trouver un enregistrement que le client ne cherche pas : le client ne cherche que dans son propre domaine.
interview-suffix-primary = { $domain } est le « Suffixe DNS principal »
interview-suffix-search-list = { $domain } n'est que dans la « Liste de recherche »
interview-suffix-neither = { $domain } n'est ni dans l'un ni dans l'autre
interview-host = Un hôte KMS que quelqu'un connaît
    .say = Connaissez-vous le nom ou l'adresse de l'hôte KMS ? Sinon, votre administrateur les connaît-il ?
    .why = Avec un hôte, un enregistrement manquant se distingue d'un hôte inaccessible.
interview-host-typed = Un nom ou une adresse
interview-address = Une adresse de { $host }
    .say = Connaissez-vous, sans interroger le DNS, l'adresse de { $host } ? Sinon, votre administrateur la connaît-il ?
    .why = Sous ce nom, aucun hôte KMS n'a été trouvé jusqu'ici. S'il répond à l'adresse qu'il a, seul le nom est en défaut.
interview-address-typed = Une adresse
interview-other-host = { $host } est-il l'hôte KMS ?
    .say = Savez-vous si { $host } est bien l'hôte KMS, ou s'il y en a un autre ? Sinon, votre administrateur le sait-il ?
    .why = Jusqu'ici, { $host } ne s'est pas montré hôte KMS. S'il a été remplacé, l'enregistrement est ancien et désigne le mauvais hôte.
interview-other-host-same = { $host } est l'hôte KMS
interview-other-host-typed = Un autre nom ou une autre adresse
interview-name = Adresse de { $host }, selon { $server }
    .say = Tapez ceci, s'il vous plaît, et lisez-moi ce qui se trouve sous les deux premières lignes.
    .why = Un enregistrement qui mène à un nom sans adresse ne mène nulle part.
interview-name-found = « Nom », puis « Address » ou « Addresses »
interview-name-nxdomain = *** … ne parvient pas à trouver … : Non-existent domain
interview-name-no-records = « Nom » seul, sans adresse
interview-name-timeout = *** Le délai de la requête sur … est dépassé.
interview-name-server-failed = *** … ne parvient pas à trouver … : Server failed
interview-name-refused = *** … ne parvient pas à trouver … : Query refused
interview-name-no-response = *** … ne parvient pas à trouver … : No response from server
interview-by-name = { $host }, port TCP { $port }, par son nom
    .say = Tapez ceci, s'il vous plaît, et attendez qu'un tableau s'affiche ; cela peut prendre une demi-minute.
    .why = Le client lui-même doit joindre l'hôte par son nom, quoi qu'en dise le DNS.
interview-by-name-open = TcpTestSucceeded : True
interview-by-name-failed-ping = TcpTestSucceeded : False, PingSucceeded : True
interview-by-name-failed = TcpTestSucceeded : False, PingSucceeded : False
interview-by-name-no-name = AVERTISSEMENT : Name resolution of … failed
interview-by-address = { $address }, port TCP { $port }, par son adresse
    .say = Tapez ceci, s'il vous plaît, et attendez qu'un tableau s'affiche ; cela peut prendre une demi-minute.
    .why = Si l'adresse répond et non le nom, la résolution de noms est en défaut ; si aucun des deux ne répond, le défaut vient d'un pare-feu, du service ou du réseau.
interview-by-address-open = TcpTestSucceeded : True
interview-by-address-failed-ping = TcpTestSucceeded : False, PingSucceeded : True
interview-by-address-failed = TcpTestSucceeded : False, PingSucceeded : False
interview-host-ping = Ping de l'hôte KMS { $address }
    .say = Tapez ceci, s'il vous plaît, et lisez-moi les lignes qui s'affichent.
    .why = Rien n'est revenu du port. Ce que rencontre le ping distingue un pare-feu d'un hôte ou d'une route qui a disparu.
interview-host-ping-reply = Réponse de { $address } : octets=32 temps<1ms TTL=128
interview-host-ping-unreachable = Réponse de … : Impossible de joindre l'hôte de destination.
interview-host-ping-timeout = Délai d'attente de la demande dépassé.
interview-host-ping-general-failure = PING : échec de la transmission. Défaillance générale.
interview-service = Ce qui écoute sur { $host }
    .say = Quelqu'un est-il devant l'hôte KMS { $host } ? Là, dans une invite de commandes exécutée en tant qu'administrateur, tapez ceci, et cherchez une ligne avec :{ $port } et LISTENING.
    .why = Une connexion qui échoue ne dit pas si un pare-feu la laisse sans réponse ou si rien n'écoute ; une connexion qui s'ouvre ne dit pas qui répond.
interview-service-kms = :{ $port } … LISTENING, et dessous [sppsvc.exe]
interview-service-other = :{ $port } … LISTENING, dessous un autre programme
interview-service-nothing = Pas de ligne avec :{ $port } et LISTENING
interview-event = Événement 12288
    .say = Tapez ceci, s'il vous plaît. Dans la fenêtre, ouvrez Journaux Windows, Application, et cherchez le dernier événement 12288 de Security-SPP. Quel code vient en premier sous « Info » ?
    .why = Le code d'un message peut en remplacer un autre, que contient cet événement : celui d'une horloge déréglée, par exemple.
interview-event-typed = Un code sous « Info »
interview-event-none = Pas d'événement 12288
interview-licence = Licence
    .say = Tapez ceci, s'il vous plaît, attendez la fenêtre, et lisez-moi le « Canal de clé de produit » et, s'il y figure, le « Nom d'ordinateur KMS inscrit » ou « enregistré ».
    .why = Un hôte défini manuellement désactive la recherche, et KMS n'active qu'une clé GVLK.
interview-licence-discovers = Canal Volume:GVLK, sans nom d'ordinateur KMS inscrit
interview-licence-set-by-hand = Canal …GVLK, et un nom d'ordinateur KMS inscrit
interview-licence-mak = Canal Volume:MAK
interview-licence-retail = Canal Retail
interview-licence-oem = Canal OEM…
interview-licence-eval = Canal …Eval

interview-typed = { $choice } (à saisir)
interview-keep = Garder la sortie collée
interview-unknown = L'appelant ne peut pas le dire
interview-paste = Coller la sortie

## Valeurs

interview-field-code = Code d'erreur
    .wrong = Huit chiffres hexadécimaux (0xC004F074), ou décimal.
interview-field-inside = Code sous « Info »
    .wrong = Huit chiffres hexadécimaux (0xC004F06C), ou décimal.
interview-field-suffix = Suffixe DNS principal
    .wrong = Un domaine tel que contoso.com ; - si la ligne est vide.
interview-field-search = Liste de recherche
    .wrong = Des domaines séparés par des espaces ; - si vide.
interview-field-servers = Serveurs DNS
    .wrong = Des adresses (10.0.0.53). Pas de ligne : Échap, autre choix.
interview-field-gateway = Passerelle par défaut
    .wrong = Une adresse telle que 10.0.0.1 ; - si la ligne est vide.
interview-field-server = Address
    .wrong = Une adresse s'écrit 10.0.0.53 ou 2001:db8::53.
interview-field-reporter = Réponse de
    .wrong = L'adresse derrière « Réponse de », par exemple 10.0.0.7.
interview-field-host = svr hostname
    .wrong = Un nom (kms01.contoso.com) ; . ou (root) : aucun.
interview-field-port = port
    .wrong = Un port est un nombre de 1 à 65535.
interview-field-host2 = svr hostname, deuxième
    .wrong = Un hôte est un nom, par exemple kms01.contoso.com.
interview-field-port2 = port, deuxième
    .wrong = Un port est un nombre de 1 à 65535.
interview-field-host3 = svr hostname, troisième
    .wrong = Un nom (kms01.contoso.com) ; vide s'il y en a deux.
interview-field-port3 = port, troisième
    .wrong = Un nombre de 1 à 65535 ; vide s'il y en a deux.
interview-field-owner = Nom devant « SRV service location »
    .wrong = Le nom commence par _vlmcs._tcp., par exemple _vlmcs._tcp.contoso.com.
interview-field-zone = Nom au-dessus de « primary name server »
    .wrong = Une zone est un domaine, par exemple contoso.com.
interview-field-addresses = Addresses
    .wrong = Les adresses s'écrivent 10.0.3.10 ou 2001:db8::10, séparées par des espaces.
interview-field-address = RemoteAddress
    .wrong = Une adresse s'écrit 10.0.3.10 ou 2001:db8::10.
interview-field-kms_host = Hôte KMS
    .wrong = Un hôte est un nom, par exemple kms01.contoso.com, ou une adresse.
interview-field-kms_address = Adresse
    .wrong = Une adresse s'écrit 10.0.3.10 ou 2001:db8::10.
interview-field-program = Programme
    .wrong = Le nom entre les crochets, par exemple nginx.exe.
interview-field-registered = Nom d'ordinateur KMS inscrit
    .wrong = Un nom ou une adresse, avec le port : kms01.contoso.com:1688.

## La page

page-interview = Poste d'un appelant
interview-say = Dire
interview-type = À taper sur le poste de l'appelant :
interview-type-elsewhere = À taper sur l'hôte KMS :
interview-dictate = Dicter
interview-seen = Que voit l'appelant ?
interview-known = Connu jusqu'ici
interview-nothing-known = Rien encore.
interview-possible = Encore possible
interview-certain = { $cause } (établi)
interview-verdict = { $cause } (diagnostic de ce qui est connu)
interview-several = { $class } : { $causes }
interview-none-possible = Plus rien de la liste n'est possible : voir le diagnostic.
interview-end = Il n'y a plus rien à demander : d affiche le diagnostic.
interview-number = Question { $number }
interview-again = déjà posée ; la réponse était : { $answer }
interview-answer-unknown = l'appelant ne pouvait pas le dire
interview-answer-pasted = une sortie collée
interview-read = Reconnu dans le texte collé : { $commands }
interview-read-nothing = Rien n'a été reconnu dans le texte collé. Contient-il toute la sortie ?
interview-read-adds = Le texte dit :
interview-read-adds-nothing = Rien qui n'était déjà connu.
interview-read-adds-other = C'est gardé ; cette liste n'a pas de phrase pour cela.
interview-read-other = Ce n'est pas ce qui était demandé : la question reste ouverte.
interview-read-elsewhere = Il ne dit rien de { $subject }, sur quoi portait la question : celle-ci reste ouverte.
interview-read-ignored = { $count ->
    [one] Une ligne n'est pas une sortie de commande.
   *[other] { $count } lignes ne sont pas des sorties de commande.
}
interview-accept = Entrée l'accepte, Échap non ; ce qui est collé maintenant s'y ajoute.
interview-pasting = Coller maintenant ; F5 lit le texte, Échap y renonce ({ $count ->
    [one] une ligne
   *[other] { $count } lignes
} jusqu'ici).
interview-copied = Commande copiée pour la messagerie (si rien n'arrive, v l'affiche seule) : { $line }
interview-forget = L'écarter : elle n'est pas de cet ordinateur
interview-anew = n encore une fois commence avec un autre appelant ; les réponses reçues jusqu'ici sont abandonnées.
interview-too-large = C'est plus de 16 Mo ; les sorties de commandes sont petites.
interview-key-channel = La clé de produit n'est pas une clé pour KMS.
interview-licensed = Le client est activé, selon sa licence.
interview-license-known = La licence est connue ; aucun hôte n'est défini manuellement.
interview-client-known = Le client interroge les serveurs DNS { $servers } et cherche KMS dans { $domains }.
interview-client-known-nowhere = Le client interroge les serveurs DNS { $servers } et n'a aucun domaine où chercher KMS.
interview-client-known-serverless = Le client n'a aucun serveur DNS, et cherche KMS dans { $domains }.
interview-client-known-nothing = Le client n'a ni serveur DNS, ni domaine où chercher KMS.
interview-server-known = Le client demande au serveur DNS { $servers }.
interview-no-event = Aucun événement 12288 n'a été trouvé.
interview-client-code = Le message affiche { $code } : { $meaning }
interview-event-code = L'événement 12288 indique { $code } : { $meaning }
interview-told-code = Une sortie indique { $code } : { $meaning }
interview-host-known = Un hôte KMS est connu : { $host }
interview-override = Un hôte KMS est défini manuellement : { $host }

## Ce qui se prend facilement pour autre chose

trap-unreachable-is-no-reply = « Réponse de … : Impossible de joindre l'hôte de destination » n'est pas une réponse de l'ordinateur interrogé : un autre équipement, ou le client lui-même, dit que celui-ci est inaccessible. Ping la compte pourtant comme reçue.
trap-silence-proves-little = Un ping sans réponse ne prouve pas que l'ordinateur est éteint : beaucoup rejettent les pings.
trap-general-failure = « Défaillance générale » vient du client lui-même : il n'a rien envoyé, parce qu'il n'a pas de réseau ou qu'un de ses programmes l'interdit.
trap-nslookup-is-not-discovery = Que nslookup trouve l'enregistrement ne prouve pas que le client le trouve : le client ne cherche que dans son propre domaine, alors que nslookup demande le nom qu'on lui donne.
trap-nslookup-skips-hosts-file = nslookup n'interroge que le serveur DNS. Le client lit aussi son fichier hosts, son cache et ses stratégies de résolution de noms, et peut arriver à une autre adresse.
trap-open-port-proves-little = Un port ouvert ne prouve pas que KMS y répond ; autre chose peut y écouter.
trap-failure-has-no-reason = Le test ne dit pas pourquoi il a échoué : un pare-feu qui abandonne les paquets et un hôte où rien n'écoute donnent le même résultat.
trap-connection-suffix = Le suffixe DNS principal est vide : un suffixe de connexion ne le remplace pas quand le client cherche son hôte KMS.
trap-wrapper-code = 0xC004F074 enveloppe un autre code : l'événement 12288 du journal de l'appelant contient le code intérieur.

## Signes tels qu'ils sont dictés

spell-space = espace
spell-dash = tiret
spell-dot = point
spell-underscore = tiret bas
spell-slash = slash
spell-backslash = antislash
spell-colon = deux-points
spell-equals = égal
spell-percent = pour cent
spell-and = et commercial

## Touches

key-answer = répondre
    .help = Prend la réponse sélectionnée
key-take-values = suite
    .help = Valide et passe à la valeur suivante ; après la dernière, à la question suivante
key-take = accepter
    .help = Prend ce qui a été reconnu
key-read = lire
    .help = Lit ce qui a été collé
key-conclude = diagnostic
    .help = Affiche le diagnostic de ce qui est connu jusqu'ici, pour l'enregistrer et le copier
key-copy-chat = copier
    .help = Copie la commande pour la messagerie
key-question-before = précédente
    .help = Question précédente
key-question-after =
    .help = Question suivante
key-paste = coller
    .help = Prend une sortie collée en plusieurs fois ; elle peut aussi être collée directement, sans cette touche
key-look-up = chercher
    .help = Cherche un code, un événement, un champ ou une clé
key-anew =
    .help = Commence avec un autre appelant
key-value = valeur
    .help = Valeur suivante
