# What was seen, one sentence each: the lines of evidence.
# A reporter that is unknown arrives as the word none. Round-trip times are milliseconds, TTLs seconds.

## Ping

ping-reply = { $address } a répondu à un ping (réponses : { $count }, temps aller-retour { $rtt } ms).
ping-reply-told = { $address } a répondu à un ping (réponses : { $count }).
ping-reply-seen = { $address } a répondu au ping.
ping-timeout = { $address } n'a pas répondu à un ping (requêtes envoyées : { $sent }).
ping-timeout-seen = { $address } n'a pas répondu au ping.
ping-unreachable = Un ping vers { $address } a reçu { $reason }, { $reporter ->
    [none] par une erreur ICMP d'émetteur inconnu
   *[other] par une erreur ICMP de { $reporter }
}.
ping-unreachable-local = Le système du client n'a pas pu remettre de ping à { $address } : { $reason }.
ping-not-permitted = Le système du client n'a laissé sortir aucun ping vers { $address } (pas de droit de ping, ou son propre filtre) ; un ping n'apprend donc rien à son sujet.

## DNS

dns-answer-srv = { $server } a répondu pour { $name }, type SRV : { $records } (TTL { $ttl } s).
dns-answer-address = { $server } a répondu pour { $name }, type { $type } : { $addresses } (TTL { $ttl } s).
dns-told-srv = { $server } a répondu pour { $name }, type SRV : { $records }.
dns-told-address = { $server } a répondu pour { $name }, type { $type } : { $addresses }.
dns-nodata = { $server } a répondu NODATA pour { $name }, type { $type } : le nom existe, sans enregistrement de ce type.
dns-nxdomain = { $server } a répondu NXDOMAIN pour { $name }, type { $type } : le nom n'existe pas.
dns-referral = { $server } a répondu pour { $name }, type { $type }, par un renvoi vers les serveurs de la zone { $zone } : il n'héberge pas ce nom et n'interroge personne à son sujet.
dns-rcode = { $server } a répondu { $rcode } pour { $name }, type { $type }.
dns-timeout = { $server } n'a pas répondu à la question pour { $name }, type { $type }.
dns-cut-timeout = { $server } a répondu pour { $name }, type { $type }, par UDP, mais de façon tronquée (TC), et n'a pas donné de réponse entière par TCP.
dns-cut-refused = { $server } a répondu pour { $name }, type { $type }, par UDP, mais de façon tronquée (TC), et a refusé TCP.
dns-port-refused = { $server } fonctionne, mais a refusé la requête : rien n'écoute sur le port.
dns-unreachable = Une requête à { $server } a reçu { $reason }, { $reporter ->
    [none] par une erreur ICMP d'émetteur inconnu
   *[other] par une erreur ICMP de { $reporter }
}.
dns-unreachable-local = Le système du client n'a pas pu remettre de requête à { $server } : { $reason }.
dns-denied = Le système du client a interdit la requête à { $server }.
dns-malformed = { $server } a envoyé quelque chose qui ne répond pas à la question pour { $name }, type { $type }.

dns-remark-tcp = Le datagramme était tronqué (TC), la réponse est donc venue par TCP.
dns-remark-control = Cette question sert seulement à voir si le serveur répond.
dns-remark-without-edns = Le serveur ne répond que sans EDNS.
dns-remark-alias = Le nom est un alias : { $chain }.
dns-remark-stray = Des datagrammes étrangers à la question ont été ignorés : { $count }.

## The system's resolver

resolve-addresses = Le résolveur du client donne pour { $name } : { $addresses }.
resolve-not-found = Le résolveur du client ne trouve pas { $name }.
resolve-no-address = Le résolveur du client dit que { $name } existe, mais sans adresse.
resolve-try-again = Le résolveur du client n'a obtenu de réponse pour { $name } d'aucun serveur DNS.
resolve-failed = Le résolveur du client a échoué pour { $name } avec le code { $code }.
resolve-timeout = Le résolveur du client cherchait encore { $name } à la fin du délai d'attente.

## TCP and RPC

connect-kms = { $endpoint } a accepté la connexion, puis un bind RPC pour l'interface KMS.
connect-open = { $endpoint } a accepté la connexion ; RPC n'a pas été essayé.
connect-rejected = { $endpoint } a accepté la connexion et parle RPC, mais a rejeté l'interface KMS (bind_ack, résultat { $result }, raison { $reason }).
connect-nak = { $endpoint } a accepté la connexion et parle RPC, mais a refusé le bind (bind_nak, raison { $reason }).
connect-fault = { $endpoint } a accepté la connexion et parle RPC, mais a répondu au bind par un fault (état { $status }).
connect-foreign = { $endpoint } a accepté la connexion, mais ce qui a répondu est { $protocol } : { $preview }
connect-incomplete = { $endpoint } a accepté la connexion, et une réponse RPC a commencé sans s'achever (octets reçus : { $received }).
connect-closed = { $endpoint } a accepté la connexion, puis l'a fermée (FIN) avant toute réponse au bind.
connect-reset = { $endpoint } a accepté la connexion, puis l'a réinitialisée (RST) avant toute réponse au bind.
connect-silent = { $endpoint } a accepté la connexion, et n'a jamais répondu au bind.
connect-program = { $endpoint } a accepté la connexion ; d'après la sortie de l'hôte lui-même, c'est le programme { $program } qui y écoute.
connect-refused = { $endpoint } a refusé la connexion (RST).
connect-refused-by = { $endpoint } a refusé la connexion : { $reporter } a signalé par ICMP que le port est inaccessible.
connect-failed = Une connexion à { $endpoint } a échoué ; la sortie ne dit pas comment.
connect-failed-closed = Une connexion à { $endpoint } a échoué, et la sortie de l'hôte lui-même montre que rien n'écoute sur le port KMS.
connect-timeout = { $endpoint } n'a pas répondu : ni SYN/ACK, ni RST, ni erreur ICMP.
connect-unreachable = La connexion à { $endpoint } a reçu { $reason }, { $reporter ->
    [none] par une erreur ICMP d'émetteur inconnu
   *[other] par une erreur ICMP de { $reporter }
}.
connect-unreachable-local = Le système du client n'a pas pu remettre de paquet à { $endpoint } : { $reason }.
connect-denied = Le système du client a interdit la connexion à { $endpoint }.

## What ICMP says; .local is what the client's own system says instead

reason-network = « réseau inaccessible »
    .local = il n'a pas de route vers cette adresse
reason-host = « hôte inaccessible »
    .local = « hôte inaccessible », comme lorsqu'aucune machine de son propre réseau ne répond pour cette adresse ni pour la passerelle qui y mène (ARP ou découverte de voisins)
reason-protocol = « protocole inaccessible »
reason-port = « port inaccessible »
reason-prohibited = « interdit administrativement »
reason-time-exceeded = « durée de vie expirée »
reason-other = « destination inaccessible »
    .local = il n'a pas donné de raison

## What foreign bytes look like

protocol-http = un serveur HTTP
protocol-tls = un serveur TLS
protocol-ssh = un serveur SSH
protocol-echo = un écho de nos propres octets
protocol-broken-rpc = un en-tête RPC défectueux
protocol-unknown = un protocole inconnu
