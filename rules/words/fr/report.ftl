# The words of a report around its sentences, and those of the program's own messages.

## Sections

report-title = Contrôle de l'activation KMS
section-verdict = Verdict
section-why = Pourquoi
section-likely = Probablement
section-what-to-do = Que faire
section-undo = Pour annuler
section-note = Remarque
section-reference = Référence
section-steps = Étapes
section-findings = Constats
section-also = Autres défauts
section-evidence = Preuves
section-hosts = Hôtes KMS
section-client = Client
section-input = Données fournies
section-input-read = Données fournies ou lues
section-error-code = Code d'erreur
elevation-needed = avec élévation de privilèges
elevation-not-needed = sans élévation de privilèges
check-again = Relancer ensuite le contrôle.
run-incomplete = L'exécution a été interrompue ; le rapport contient ce qui a été trouvé jusque-là.
run-redacted = Les noms, adresses et identifiants sont remplacés par des substituts.
guided-promise = Tout ce qui figure ici a été dit par une personne : ce programme n'a sollicité aucun réseau.
import-promise = Tout ce qui figure ici vient des sorties lues : le réseau n'a pas été sollicité.
probe-promise = Seul un bind RPC a été envoyé à l'hôte KMS : aucune demande d'activation, aucun changement sur le client.

more-proofs = { $count ->
    [one] … et { $count } autre dans les preuves ci-dessous
   *[other] … et { $count } autres dans les preuves ci-dessous
}

hosts-left-out = { $count ->
    [one] Les enregistrements nomment encore { $count } hôte, qui n'a pas été essayé : aucun client n'irait jusque-là.
   *[other] Les enregistrements nomment encore { $count } hôtes, qui n'ont pas été essayés : aucun client n'irait jusque-là.
}

## Evidence about the client and the input

proof-no-dns-server = Aucun serveur DNS n'est configuré ni fourni.
proof-network-unread = Le système n'indique ni ses cartes réseau ni ses serveurs DNS (erreur { $network_error }).
proof-outside = { $outside ->
    [unknown] { $outside_server } a répondu NXDOMAIN pour { $domain } même : il ne connaît pas le domaine.
    [public] { $outside_server } est un serveur DNS public, que tout Internet interroge.
    [router] { $outside_server } est aussi la passerelle par défaut du client : un routeur.
   *[cloud] { $domain } est une zone du fournisseur cloud, où personne d'autre ne publie.
}
proof-no-domain = Le client n'a aucun domaine où il chercherait l'enregistrement.
proof-asked-domains = { $asks ->
    [nowhere] Le client n'a pas de domaine dans lequel il chercherait l'enregistrement.
   *[somewhere] Le client cherche l'enregistrement dans : { $domains }.
}
proof-client-request = L'événement 12288 du client indique : il a demandé { $asked_host }, port TCP { $asked_port } ; le code est { $asked_code }.
proof-client-answer = L'événement 12289 du client indique : une réponse est arrivée, avec le code { $answer_code }.
proof-client-answer-count = L'événement 12289 du client indique : une réponse est arrivée, avec le code { $answer_code } et le décompte { $answer_count } de l'hôte KMS.
proof-attempt = La dernière tentative d'activation a réussi.
proof-override = Le client est réglé manuellement sur { $override }.
proof-error-code = Le code d'erreur { $code } signifie : { $meaning }
proof-listener = Sur l'hôte KMS même, { $listener } écoute sur le port.
proof-licence = La licence du client indique qu'il est activé, et le canal de sa clé est { $channel }.
proof-licence-of-directory = La licence du client indique qu'Active Directory l'a activé.
proof-key-channel = Le canal de la clé de produit est { $channel }, d'après la licence du client.
proof-key-channel-told = La clé de produit n'est pas une clé de client KMS, d'après ce qui a été communiqué.
proof-listening = Sur l'hôte KMS même, quelque chose écoute sur le port.
proof-listening-aside = Sur l'hôte KMS lui-même, un programme écoute sur le port, mais pas à une adresse que le client essaie : à son adresse de bouclage, par exemple, ou en IPv6 seulement.
proof-only-host = Les sorties sont celles d'un hôte KMS ; aucune n'est d'un client.
proof-client-is-kms-host = Les sorties sont celles d'un hôte KMS : ce qui est dit ici du client est dit de cette machine.
proof-client-asks-itself = L'enregistrement mène le client à lui-même : { $itself } est son propre nom, ou a son adresse. Un client KMS qui s'interroge lui-même essuie un refus.
proof-interrupted = L'exécution a été interrompue avant que chaque question ait sa réponse.
proof-no-ping = Les pings ont été omis.
proof-no-rpc = Le bind RPC a été omis ; seul un port ouvert a donc été vu.
proof-one-family = Une seule famille d'adresses a été essayée.

## Sources of evidence

observation-measured = mesurée
observation-reported = rapportée
observation-imported = importée

## Where a remedy is carried out

where-client = sur le client
where-kms-host = sur l'hôte KMS
where-dns-server = sur le serveur DNS
where-firewall = sur le pare-feu
where-network = dans le réseau
where-anywhere = n'importe où

shell-cmd = Invite de commandes
shell-powershell = PowerShell
shell-dnscmd = dnscmd
shell-bind = BIND
shell-sh = Shell

## Outcomes and severities

outcome-pass = réussie
outcome-warn = avertissement
outcome-fail = échec
outcome-skip = omise
severity-error = erreur
severity-warning = avertissement
severity-info = remarque

## What an endpoint is worth

result-kms = assure le service KMS
result-open = ouvert, RPC non essayé
result-not-kms = n'est pas KMS
result-no-answer = s'ouvre, ne répond pas
result-refused = connexion refusée
result-timeout = délai dépassé
result-unreachable = inaccessible
result-denied = interdit par le client
result-unresolved = sans adresse
result-untested = non essayé

## Where a host is known from

from-srv = enregistrement SRV
from-input = fourni
from-override = défini manuellement
from-discovered = cache du client

## The facts of a client

label-os = Système
label-primary-dns-suffix = Suffixe DNS principal
label-suffix-search-list = Liste de recherche de suffixes DNS
label-dns-servers = Serveurs DNS
label-default-gateway = Passerelle par défaut
label-addresses = Adresses
label-connection-suffix = Suffixe de connexion
label-overrides = Hôte KMS manuel
label-discovered-host = Hôte KMS en cache
label-lookup-domain = Domaine de recherche KMS
label-licence = Licence
value-profile-domain = Domaine
value-profile-private = Privé
value-profile-public = Public
value-licence-absent = le système n'a aucun moyen de la demander
value-licence-timeout = le service de licences n'a pas répondu à temps
value-licence-refused = le système a refusé de la dire
value-licence-status-0 = sans licence
value-licence-status-1 = avec licence
value-licence-status-2 = période de grâce initiale
value-licence-status-3 = période de grâce supplémentaire
value-licence-status-4 = période de grâce non authentique
value-licence-status-5 = notification
value-licence-status-6 = période de grâce étendue
value-licence-status-7 = état inconnu
label-ad-domain = Domaine Active Directory
label-dhcp-domains = Domaine donné par DHCP
label-hosts-file = Dans le fichier hosts
label-name-policy = Stratégie de résolution pour
label-office-overrides = Hôte KMS manuel pour Office
label-product-overrides = Hôte KMS manuel pour un autre produit
label-last-result = Dernier résultat d'activation
label-last-request = Dernière demande d'activation à
label-hooks = Greffes sur processus de licence
label-unreadable = Lisible avec élévation seulement
value-discovered-host-unreadable = l'hôte KMS que le client a trouvé
label-name = Nom
label-port = Port
label-domain = Domaine
label-by-name = Par nom
label-by-address = Par adresse
label-meaning = Signification
label-cause = Cause
label-fix = Solution
label-proved-by = Étape probante
label-activation = Activation

activation-kms-client = client KMS
activation-kms-host = hôte KMS
activation-mak = MAK
activation-adba = activation basée sur Active Directory
activation-avma = activation automatique de machine virtuelle
activation-oem = OEM
activation-retail = vente au détail ou licence numérique
activation-token = activation par jeton

routing-name-resolution = Le client n'a trouvé aucun hôte KMS par le DNS.
routing-network = Le DNS ou l'hôte KMS n'a pas donné de réponse utilisable.
routing-licensing = La raison est la clé, l'édition, le magasin de licences ou l'hôte KMS, et non le réseau.
routing-microsoft = La raison se trouve entre cette machine et les serveurs d'activation de Microsoft ; KMS n'est pas en cause.
routing-information = Le code seul ne dit rien du défaut ; regarder le code indiqué à côté.
code-agrees = Le code s'accorde avec le verdict.
code-disagrees = Le code ne s'accorde pas avec le verdict ; il vient peut-être d'une tentative antérieure.
code-proves-answer = Le code est la réponse d'un hôte KMS ; le réseau était donc libre quand il est venu.
code-unknown = Ce code ne figure pas dans la liste ; il est décodé d'après son numéro.

## Progress

progress-asked = demande en cours : { $what }
progress-ping = ping vers { $address }
progress-dns = { $server } pour { $name }, type { $type }
progress-resolve = résolveur du client pour { $name }
progress-connect = { $endpoint }

## Placeholders for what is unknown; .command is the form inside commands

missing-client = <nom du client>
    .command = <CLIENT>
missing-server = <adresse du serveur DNS>
    .command = <DNS-SERVER>
missing-servers = <adresses des serveurs DNS>
    .command = <DNS-SERVERS>
missing-server-with-record = <un serveur DNS qui a l'enregistrement>
    .command = <OTHER-DNS-SERVER>
missing-domain = <domaine du client>
    .command = <DOMAIN>
missing-domains = <domaines du client>
    .command = <DOMAINS>
missing-zone = <zone DNS>
    .command = <ZONE>
missing-owner = _vlmcs._tcp.<domaine du client>
    .command = _vlmcs._tcp.<DOMAIN>
missing-relative-owner = _vlmcs._tcp
    .command = _vlmcs._tcp
missing-other-domain = <domaine de l'hôte KMS>
    .command = <KMS-DOMAIN>
missing-host = <nom de l'hôte KMS>
    .command = <KMS-HOST>
missing-target = <nom de l'hôte KMS>
    .command = <KMS-HOST>
missing-short-host = <nom court de l'hôte KMS>
    .command = <KMS-HOST-SHORT>
missing-unexplained-host = <nom de l'hôte KMS>
missing-untried-host = <nom de l'hôte KMS>
    .command = <KMS-HOST>
missing-untried-port = 1688
    .command = 1688
missing-untried-server = <adresse du serveur DNS>
    .command = <DNS-SERVER>
missing-host-zone = <domaine de l'hôte KMS>
    .command = <KMS-DOMAIN>
missing-port = 1688
    .command = 1688
missing-address = <adresse de l'hôte KMS>
    .command = <KMS-ADDRESS>
missing-addresses = <adresses de l'hôte KMS>
    .command = <KMS-ADDRESSES>
missing-wrong-host = <cible de l'enregistrement>
    .command = <OLD-HOST>
missing-wrong-port = <port de l'enregistrement>
    .command = <OLD-PORT>
missing-wrong-addresses = <adresses sans service KMS>
    .command = <OLD-ADDRESSES>
missing-system-addresses = aucune adresse
    .command = <ADDRESSES>
missing-record = <contenu de l'enregistrement>
    .command = <RECORD>
missing-record-types = A
    .command = A
missing-rcode = <RCODE>
    .command = <RCODE>
missing-rcodes = <RCODE>
    .command = <RCODE>
missing-channel = un canal inconnu
    .command = <CHANNEL>
missing-activation-id = <ID d'activation du produit>
    .command = <ACTIVATION-ID>
missing-application-id = <ID de l'application>
    .command = <APPLICATION-ID>
missing-provider-host = <hôte KMS du fournisseur>
    .command = <PROVIDER-KMS-HOST>
missing-reporter = <équipement inconnu>
    .command = <DEVICE>
missing-override = <hôte défini manuellement>
    .command = <OLD-HOST>
missing-question = _vlmcs._tcp
    .command = _vlmcs._tcp
    .command = <CHANNEL>
missing-lookup-domain = <domaine de recherche>
    .command = <LOOKUP-DOMAIN>
missing-side-overrides = <hôte défini manuellement>
    .command = <OLD-HOST>
missing-asked-host = <hôte que le client a demandé>
    .command = <KMS-HOST>
missing-asked-port = 1688
    .command = 1688
missing-asked-code = <code d'erreur>
    .command = <CODE>
missing-answer-code = <code d'erreur>
    .command = <CODE>
missing-answer-count = <décompte>
    .command = <COUNT>
missing-network_error = <code d'erreur>
missing-outside_server = <adresse du serveur DNS>
missing-zone_server = <adresse du serveur DNS>
missing-code = <code d'erreur>
    .command = <CODE>
missing-suffix = <suffixe DNS>
    .command = <SUFFIX>
missing-search-list-new = <suffixes, avec celui qui manque>
    .command = "<SUFFIX>","<SUFFIX>"
