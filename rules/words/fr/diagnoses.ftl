# What a cause means: the message is the summary of the diagnosis, .finding one line of the findings
# list, .likely what the evidence suggests without proving it, .label the cause in a few words behind the
# name of its class, where it is only possible.

## Classes

class-network = Problème de réseau
class-srv = Problème d'enregistrement SRV
class-name-resolution = Problème de résolution de noms
class-firewall = Problème de pare-feu
class-kms-service = Problème de service KMS
class-client = Problème de réglage du client
class-licensing = Problème de licence
class-inconclusive = Diagnostic non concluant
class-healthy = Aucun défaut trouvé jusqu'à un hôte KMS

## No fault

# The bind was accepted. .open is the summary where only TCP was tried (--no-rpc).
cause-healthy = { $way ->
    [asked] La dernière tentative d'activation a réussi, d'après les sorties : le client a demandé { $asked_host }, port TCP { $asked_port }, et la réponse l'a activé. Si ce chemin est encore libre, elles ne le disent pas.
    [attempt] La dernière tentative d'activation a réussi, d'après les sorties. Par quel chemin, et si ce chemin est encore libre, elles ne le disent pas.
    [attempt-opened] La dernière tentative d'activation a réussi, d'après les sorties. Le client trouve { $host }, et le port TCP { $port } y est ouvert.
    [kms] KMS a activé Windows sur le client, d'après sa licence, et les sorties lues ne montrent aucune panne. Si le client joint un hôte KMS en ce moment, elles ne le disent pas.
    [kms-opened] KMS a activé le client, d'après sa licence. Le client trouve { $host }, et le port TCP { $port } y est ouvert ; ce qui écoute dessus n'a pas été interrogé.
    [active-directory] Active Directory a activé le client, d'après sa licence. Tant que cela dure, il n'a besoin d'aucun hôte KMS.
    [other-key] Le client est activé avec une clé qui n'utilise pas KMS, d'après sa licence. Il n'a besoin d'aucun hôte KMS.
    [opened] Le client trouve { $host }, et le port TCP { $port } y est ouvert. RPC n'a pas été essayé ; ce qui écoute sur ce port n'est donc pas forcément KMS.
    [listens] Le client trouve { $host }, et le port TCP { $port } y est ouvert. D'après la sortie de l'hôte lui-même, le service KMS y écoute ; RPC n'a pas été essayé.
   *[measured] Le client trouve { $host } et le joint sur le port TCP { $port } ; ce qui répond là parle le protocole KMS. Cela ne montre pas que l'hôte exécute le KMS de Microsoft, qu'il est activé, que son décompte suffit, ni qu'il prend en charge cette édition de Windows.
}
    .finding = { $host } répond en tant qu'hôte KMS sur le port TCP { $port }.
    .likely = { $way ->
        [opened] Si l'activation échoue encore, la raison se trouve probablement derrière le port ouvert, où un proxy ou un pare-feu à inspection peut prendre la connexion, ou tient à la licence : la clé, l'édition, l'horloge ou l'état de l'hôte KMS. L'événement 12288, le code d'erreur et slmgr /dlv indiquent laquelle.
       *[measured] Si l'activation échoue encore, la raison tient probablement à la licence : la clé, l'édition, l'horloge ou l'état de l'hôte KMS. Le code d'erreur et slmgr /dlv indiquent laquelle.
    }
    .finding-open = Le port TCP { $port } de { $host } est ouvert ; RPC n'a pas été essayé.

## Network

cause-network-no-dns-server = Aucun serveur DNS n'est configuré sur le client ; il ne peut donc pas demander l'enregistrement KMS.
    .label = aucun serveur DNS configuré
    .finding = Aucun serveur DNS n'est configuré sur le client.
    .likely = { $connected ->
        [yes] Le client a une adresse : celui qui la lui a donnée, à la main ou par DHCP (option 6), n'a probablement pas donné de serveur DNS.
       *[no] La carte réseau n'est probablement pas connectée, ou DHCP ne donne pas de serveur DNS (option 6).
    }

cause-network-dns-server-unreachable = { $pings ->
    [allowed] Aucun des serveurs DNS du client ({ $servers }) ne répond à un ping ni à une requête.
   *[other] Aucun des serveurs DNS du client ({ $servers }) ne répond à une requête.
} { $speech ->
    [denied] Le système du client interdit les requêtes.
    [forbidden] Les requêtes sont interdites sur le chemin, par { $reporter }.
   *[other] Tant que cela dure, le client ne peut pas trouver d'hôte KMS.
}
    .label = serveurs DNS inaccessibles
    .finding = { $pings ->
        [allowed] Le serveur DNS { $server } ne répond ni à un ping ni à une requête.
       *[other] Le serveur DNS { $server } ne répond pas aux requêtes.
    }
    .likely = Si tout le reste est inaccessible aussi, le défaut vient probablement de la connexion, du VPN ou de la passerelle par défaut du client.

cause-network-kms-host-unreachable = { $reason ->
    [prohibited] Un équipement sur le chemin interdit le port TCP { $port } vers { $address } et le dit (« interdit administrativement »).
    [time-exceeded] Les paquets vers { $address } expirent sur le chemin (« durée de vie expirée ») : ils tournent en boucle entre des routeurs, ou le chemin est trop long.
    [network-local] Le client n'a pas de route vers { $address }. Aucun paquet ne le quitte.
    [other-local] Le système du client lui-même n'envoie rien à { $address }, et ne dit pas pourquoi.
    [host-local] Le système du client dit qu'aucune machine de son réseau ne répond pour { $address } ni pour la passerelle qui y mène ; un de ses propres filtres peut dire la même chose.
    [network] Un routeur sur le chemin signale qu'il n'a pas de route vers { $address } (« réseau inaccessible »).
    [host] Un routeur sur le chemin signale qu'il n'atteint pas { $address } (« hôte inaccessible »).
   *[other] Le système du client ou un équipement sur le chemin dit que { $address } est inaccessible.
}{ $ping ->
    [silent] {" "}Aucun ping ne revient non plus.
   *[unknown] {""}
}
    .label = hôte KMS inaccessible
    .finding = { $reason ->
        [prohibited] Un équipement sur le chemin interdit le port TCP { $port } vers { $address }.
       *[other] { $ping ->
            [silent] { $host } est inaccessible à l'adresse { $address }, pour le port TCP { $port } comme pour un ping.
           *[unknown] { $host } est inaccessible à l'adresse { $address }, port TCP { $port }.
        }
    }
    .likely = { $reason ->
        [prohibited] Une règle de pare-feu sur le chemin, pour l'hôte entier, est la raison probable.
        [time-exceeded] Deux routeurs se renvoient probablement les paquets, parce que l'un d'eux a une route erronée.
        [network-local] Il manque probablement une passerelle par défaut, une route ou un VPN sur le client.
        [other-local] Le client n'a probablement pas de connexion réseau, ou un programme y interdit la connexion.
        [host-local] L'hôte est probablement éteint ou a changé d'adresse, ou la passerelle qui y mène est éteinte.
       *[other] { $whose ->
            [provider] L'hôte du fournisseur cloud n'est pas joint d'ici : il manque probablement une route, ou elle mène ailleurs.
           *[own] L'hôte est probablement éteint ou a changé d'adresse, ou il manque une route ou un VPN.
        }
    }

## Name resolution

cause-name-dns-service-down = { $speech ->
    [cut] Le serveur DNS { $server } répond par UDP, mais ses réponses arrivent tronquées (TC), et aucune réponse entière ne vient par le port TCP 53.
    [denied] La machine du serveur DNS { $server } fonctionne, mais le système du client interdit les requêtes vers elle.
    [forbidden] La machine du serveur DNS { $server } fonctionne, mais les requêtes vers le port 53 sont interdites sur le chemin, par { $reporter }.
   *[other] La machine du serveur DNS { $server } fonctionne, mais aucune requête vers le port 53 n'a reçu de réponse.
} Tant que cela dure, le client ne peut pas trouver d'hôte KMS.
    .label = service DNS sans réponse
    .finding = { $speech ->
        [cut] { $server } ne répond par UDP que de façon tronquée, et ne répond pas par le port TCP 53.
        [denied] Le système du client interdit les requêtes vers { $server }.
        [forbidden] Les requêtes vers { $server } sont interdites sur le chemin, par { $reporter }.
       *[other] { $server } fonctionne, mais n'a répondu à aucune requête sur le port 53.
    }
    .likely = { $speech ->
        [cut] Un pare-feu laisse probablement passer le port UDP 53 et non le port TCP 53.
        [denied] Le pare-feu Windows ou un autre produit de sécurité du client bloque probablement les requêtes sortantes.
        [forbidden] Une règle de pare-feu pour le port 53 sur { $reporter } est la raison probable.
       *[other] Le service DNS s'est probablement arrêté, un pare-feu laisse passer le ping et non le port 53, ou le serveur attend des redirecteurs qui ne répondent pas.
    }

cause-name-dns-server-failure = { $silences ->
    [some] Les serveurs DNS ({ $servers }) répondent par { $rcodes } ou ne répondent pas.
   *[none] { $questions ->
        [one] Les serveurs DNS ({ $servers }) répondent par { $rcodes } à la seule question posée.
       *[several] Les serveurs DNS ({ $servers }) répondent à toute question par { $rcodes }.
    }
} Ils sont joignables, mais ne peuvent ou ne veulent pas répondre.
    .label = erreurs des serveurs DNS
    .finding = { $silence ->
        [some] { $server } répond par { $rcode } ou ne répond pas.
       *[none] { $questions ->
            [one] { $server } répond par { $rcode } à la seule question posée.
           *[several] { $server } répond à toute question par { $rcode }.
        }
    }
    .likely = En cas de SERVFAIL, le serveur ne peut probablement pas charger la zone ou joindre ses redirecteurs ; en cas de REFUSED, il ne sert probablement pas le réseau de ce client.

cause-name-client-resolver-differs = { $resolution ->
    [unanswered] Le DNS donne { $address } pour { $host }, et KMS répond à cette adresse. Le résolveur du client n'a pas obtenu de réponse pour ce nom ; les programmes du client ne trouvent donc pas l'hôte.
   *[answered] Le DNS donne { $address } pour { $host }, et KMS répond à cette adresse. Le résolveur du client donne : { $system_addresses }. Quelque chose sur le client prend le pas sur le DNS.
}
    .label = désaccord entre résolveur et DNS
    .finding = { $resolution ->
        [unanswered] Le résolveur du client n'obtient pas de réponse pour { $host } ; le DNS donne { $address }.
       *[answered] Le résolveur du client et le DNS ne s'accordent pas sur { $host } : { $system_addresses } d'un côté, { $address } de l'autre.
    }
    .likely = { $resolution ->
        [unanswered] Le système du client utilise probablement des serveurs DNS qui ne répondent pas, ou n'attend pas aussi longtemps qu'il leur faut.
       *[answered] La raison est probablement une entrée du fichier hosts, une stratégie de résolution de noms (NRPT) ou une ancienne entrée du cache DNS.
    }
    .open = { $resolution ->
        [unanswered] Le DNS donne { $address } pour { $host }, et le port TCP { $port } s'y ouvre. Le résolveur du client n'a pas obtenu de réponse pour ce nom ; les programmes du client ne trouvent donc pas l'hôte.
       *[answered] Le DNS donne { $address } pour { $host }, et le port TCP { $port } s'y ouvre. Le résolveur du client donne : { $system_addresses }. Quelque chose sur le client prend le pas sur le DNS.
    }

cause-name-suffix-missing = { $host } est un nom à étiquette unique, et aucun suffixe DNS du client ne le complète en un nom qui existe.
    .label = suffixe DNS manquant
    .finding = Aucun suffixe du client ne complète le nom à étiquette unique { $host }.
    .likely = { $completion ->
        [known] Le nom complet est probablement { $short_host }.{ $suffix }.
       *[unknown] Le nom complet se termine probablement par le domaine de l'hôte KMS.
    }

cause-name-wrong-address = { $host } se résout en { $wrong_addresses }, et aucun hôte KMS n'y répond.
    .label = mauvaise adresse dans le DNS
    .finding = { $host } se résout en une adresse qui n'assure pas le service KMS : { $wrong_addresses }.
    .likely = KMS répond à l'adresse { $address } ; l'enregistrement d'adresse est donc probablement périmé.
    .likely-open = Le port TCP { $port } s'ouvre à l'adresse { $address } ; l'enregistrement d'adresse est donc probablement périmé.

cause-name-host-not-found = { $host } n'a pas d'adresse dans le DNS : le nom n'existe pas, ou n'a pas d'enregistrement A ni AAAA. Le client sait quel hôte appeler, mais pas où il se trouve.
    .label = aucune adresse pour l'hôte
    .finding = Aucune adresse n'est trouvée pour { $host }.
    .likely = { $whose ->
        [provider] Le nom est celui du fournisseur cloud ; { $server } n'a donc probablement pas de redirecteur qui résout les noms publics.
       *[own] { $named_by ->
            [record] L'hôte a probablement été retiré, et son enregistrement SRV est resté ; ou son enregistrement d'adresse a été supprimé ou jamais inscrit.
           *[other] L'enregistrement d'adresse a probablement été supprimé ou jamais inscrit, ou le nom est mal orthographié.
        }
    }

cause-name-lookup-failed = Les serveurs DNS ne donnent pas de réponse utilisable pour { $host } : une erreur, aucune réponse ou un renvoi vers d'autres serveurs. Ils répondent à d'autres questions.
    .label = échec de la requête d'adresse
    .finding = La question sur l'adresse de { $host } n'obtient pas de réponse utilisable de { $server }.
    .likely = Le serveur ne peut probablement pas joindre les serveurs de la zone { $host_zone }, ou ne la redirige pas.

## The SRV record

cause-srv-no-client-domain = Le client n'a pas de domaine DNS et ne sait donc pas où chercher _vlmcs._tcp. Il n'envoie aucune question.
    .label = client sans domaine DNS
    .finding = { $asks ->
        [somewhere] Le client n'a pas de suffixe DNS principal ; là où il cherche quand même KMS, c'est moins sûr : { $domains }.
       *[nowhere] Le client n'a ni suffixe DNS principal, ni domaine où chercher KMS.
    }
    .likely = L'ordinateur est probablement dans un groupe de travail, et DHCP ne donne pas de domaine (option 15).

cause-srv-inconsistent = Le serveur DNS auquel le client se fie, { $server }, n'a pas l'enregistrement { $owner } ; { $server_with_record } l'a. Le client retient la première réponse et n'interroge pas d'autre serveur.
    .label = serveurs DNS en désaccord
    .finding = { $disagreement ->
        [differs] { $server } et { $server_with_record } donnent des enregistrements différents pour { $owner }.
       *[lacks] { $server } n'a pas l'enregistrement { $owner }, que { $server_with_record } possède.
    }
    .likely = La réplication ou un transfert de zone n'est probablement pas arrivé, ou { $server } n'héberge pas la zone et ne la redirige pas.

cause-srv-not-in-client-domain = { $asks ->
    [nowhere] L'enregistrement existe dans { $other_domain }, mais le client n'a pas de domaine où chercher.
   *[somewhere] L'enregistrement existe dans { $other_domain }, mais le client cherche dans { $domains }. Il ne cherche pas de lui-même dans l'autre domaine.
}
    .label = enregistrement dans un autre domaine
    .finding = { $asks ->
        [nowhere] L'enregistrement est dans { $other_domain }, et le client n'a pas de domaine où chercher.
       *[somewhere] L'enregistrement est dans { $other_domain } et non dans { $domain }, où le client cherche.
    }
    .likely = L'hôte KMS ne publie probablement que dans son propre domaine.

cause-srv-only-in-search-list = L'enregistrement n'a été trouvé que dans { $other_domain }, un domaine de la liste de recherche du client. Windows n'y cherche pas de façon sûre, et le code d'erreur dit qu'il n'a trouvé aucun enregistrement.
    .label = seulement dans la liste de recherche
    .finding = L'enregistrement n'est que dans { $other_domain }, que le client interroge de façon moins sûre.
    .likely = nslookup et Windows diffèrent probablement ici : nslookup essaie toute la liste de recherche, le client son suffixe DNS principal ou son domaine.

cause-srv-lookup-failed = { $failure ->
    [cut] Les réponses pour { $owner } arrivent tronquées (TC), et aucune réponse entière ne vient par le port TCP 53.
    [referral] Les serveurs DNS répondent à la question sur { $owner } par un renvoi vers d'autres serveurs : ils n'hébergent pas la zone et n'en interrogent pas d'autres pour le client.
   *[other] Les serveurs DNS ne donnent pas de réponse utilisable à la question sur { $owner } : une erreur, ou aucune réponse. Ils répondent à d'autres questions.
}
    .label = échec de la requête SRV
    .finding = La question sur { $owner } n'obtient pas de réponse utilisable de { $server }.
    .likely = { $failure ->
        [cut] Un pare-feu laisse probablement passer le port UDP 53 et non le port TCP 53.
        [referral] Le client interroge probablement un serveur qui n'est pas destiné aux clients : il ne sert que ses propres zones, sans récursivité.
       *[other] La zone { $zone } n'est probablement pas chargée, un redirecteur ne répond pas, ou un serveur ou un filtre sur le chemin ne laisse pas passer les questions SRV.
    }

cause-srv-missing = { $disagreement ->
    [lacks] Le serveur DNS { $server } n'a pas d'enregistrement { $owner }, alors que { $server_with_record } l'a. Le client découvre son hôte KMS par la première réponse ; il n'en trouve donc aucun.
    [resolver] Le résolveur du client ne trouve pas l'enregistrement { $owner }. C'est par cet enregistrement que le client apprend son hôte KMS : il n'en trouve donc aucun.
   *[none] { $outside ->
        [no] Le DNS n'a pas d'enregistrement { $owner }. C'est par lui que le client découvre son hôte KMS ; il n'en trouve donc aucun.
       *[other] Le serveur DNS { $outside_server } n'a pas d'enregistrement { $owner }. C'est par lui que le client découvre son hôte KMS ; il n'en trouve donc aucun.
    }
}
    .label = enregistrement manquant
    .finding = { $disagreement ->
        [lacks] Il n'y a pas d'enregistrement SRV { $owner } sur le serveur auquel le client se fie, { $server }.
       *[none] Il n'y a pas d'enregistrement SRV { $owner }.
    }
    .likely = { $outside ->
        [unknown] Le client est probablement hors du réseau de l'entreprise, sans son VPN, ou son domaine { $domain } est mal orthographié.
        [public] Le serveur DNS du client est probablement réglé à la main, ou le client est hors du réseau de l'entreprise, sans son VPN : un serveur public ne connaît pas un domaine interne.
        [cloud] La machine est dans un cloud : aucun hôte KMS ne publie dans la zone { $domain } du fournisseur. Une telle machine est réglée à la main sur l'hôte KMS du fournisseur, { $provider_host }, ou sur l'un des vôtres.
        [router] Le client est probablement hors du réseau de l'entreprise, sans son VPN : un routeur domestique ne connaît pas un domaine interne. Si le routeur est celui de l'entreprise et interroge ses serveurs DNS, l'hôte KMS ne publie probablement pas dans { $domain }.
       *[no] { $publishing ->
            [disabled] L'enregistrement manque probablement parce que la publication DNS est désactivée sur l'hôte KMS.
            [failed] L'enregistrement manque probablement parce que l'hôte KMS n'a pas pu le publier : { $event_code }.
            [published] L'hôte KMS a noté qu'il a publié l'enregistrement dans { $domain } (événement 12294) : l'enregistrement a probablement été supprimé depuis, ou se trouve sur un autre serveur DNS que ceux que le client interroge.
            [unlisted] L'enregistrement manque probablement parce que { $domain } n'est pas dans la liste des domaines où l'hôte KMS publie (DnsDomainPublishList).
            [enabled] L'hôte KMS ne publie probablement pas dans { $domain } : la publication y est activée, donc il publie probablement dans un autre domaine, ou la zone DNS refuse ses mises à jour.
           *[unknown] L'hôte KMS ne publie probablement pas dans { $domain } : la publication est désactivée, ou la zone DNS refuse ses mises à jour.
        }
    }

cause-srv-target-unavailable = L'enregistrement { $owner } a pour cible « . » : il dit que ce domaine n'offre pas KMS.
    .label = cible « . » dans l'enregistrement
    .finding = L'enregistrement { $owner } a pour cible « . », aucun service de ce type.
    .likely = KMS a probablement été désactivé volontairement dans { $domain }.

cause-srv-wrong-port = L'enregistrement { $owner } indique le port { $wrong_port }. { $host } assure le service KMS sur le port TCP { $port }.
    .label = mauvais port dans l'enregistrement
    .finding = L'enregistrement { $owner } nomme le port { $wrong_port }, mais KMS répond sur le port { $port }.
    .likely = Le port de l'hôte a probablement changé après la création manuelle de l'enregistrement.
    .open = L'enregistrement { $owner } indique le port { $wrong_port }. { $host } ouvre à la place le port TCP { $port } ; RPC n'a pas été essayé.
    .finding-open = L'enregistrement { $owner } nomme le port { $wrong_port }, mais { $host } ouvre le port { $port }.

cause-srv-wrong-target = L'enregistrement { $owner } mène à { $wrong_host }, et aucun KMS n'y répond.
    .label = mauvais hôte dans l'enregistrement
    .finding = L'enregistrement { $record } mène à { $wrong_host }, qui n'assure pas le service KMS.
    .likely = { $wrong_host } était probablement un hôte KMS autrefois, ou a reçu par erreur une clé d'hôte KMS et s'est publié lui-même.

## Firewall

cause-firewall-inspected = Le port TCP { $port } de { $address } s'ouvre, mais le bind RPC reste sans réponse : silence, réinitialisation ou fermeture. Les paquets arrivent à quelque chose qui ne laisse pas passer RPC, ou à un service bloqué.
    .label = bind RPC sans réponse
    .finding = { $address } ouvre le port TCP { $port }, puis ne répond pas à un bind RPC.
    .likely = Un proxy, un pare-feu à inspection ou un antivirus intercepte probablement la connexion ; un service Protection logicielle bloqué produit le même effet.

cause-firewall-port-closed = { $by ->
    [router] { $reporter } rejette le port TCP { $port } vers { $address } : il a signalé « port inaccessible » par ICMP. Rien n'est revenu de { $address } même.
    [host] { $address } rejette le port TCP { $port } : il a signalé « port inaccessible » par ICMP. L'hôte fonctionne, et l'un de ses filtres rejette la connexion.
    [told] Rien n'écoute sur le port TCP { $port } de { $address }, comme le montre la sortie de l'hôte.
   *[rst] { $address } refuse le port TCP { $port } : un RST est revenu. Rien n'écoute sur ce port, ou un pare-feu rejette la connexion.
}
    .label = port refusé
    .finding = { $by ->
        [router] { $reporter } rejette le port TCP { $port } vers { $address }.
        [told] Rien n'écoute sur le port TCP { $port } de { $address }.
       *[rst] { $address } refuse le port TCP { $port }.
    }
    .likely = { $by ->
        [router] Une règle de pare-feu pour ce port sur { $reporter } est la raison probable.
        [host] Un pare-feu sur l'hôte KMS lui-même est la raison probable.
       *[rst] { $listens ->
            [aside] Sur l'hôte lui-même, le port n'est ouvert qu'à une autre adresse : son adresse de bouclage, par exemple, ou en IPv6.
           *[other] Le service Protection logicielle s'est probablement arrêté ou écoute sur un autre port, ou la machine n'est pas un hôte KMS.
        }
    }

cause-firewall-local = Le client interdit lui-même la connexion au port TCP { $port }. Aucun paquet ne le quitte.
    .label = connexion interdite par le client
    .finding = Le système du client interdit les connexions à { $address }, port TCP { $port }.
    .likely = Le pare-feu Windows ou un autre produit de sécurité du client bloque probablement les connexions sortantes.

cause-firewall-rejected = { $by ->
    [router] Un équipement rejette le port TCP { $port } vers { $address } par une erreur ICMP, qui vient de { $reporter }.
   *[unknown] Un équipement rejette le port TCP { $port } vers { $address } par une erreur ICMP, dont l'émetteur est inconnu.
} { $ping ->
    [replies] L'hôte lui-même répond à un ping.
    [speaks] L'hôte lui-même répond sur un autre port.
   *[unknown] L'erreur dit que la connexion est interdite (« interdit administrativement »).
}
    .label = port rejeté sur le chemin
    .finding = { $by ->
        [router] { $reporter } rejette le port TCP { $port } vers { $address }.
       *[unknown] Un équipement sur le chemin rejette le port TCP { $port } vers { $address }.
    }
    .likely = { $by ->
        [router] Une règle de pare-feu pour ce port sur { $reporter } est la raison probable.
       *[unknown] Une règle de pare-feu pour ce port sur le chemin est la raison probable.
    }

cause-firewall-blocked = { $by ->
    [untold] Le port TCP { $port } de { $address } est injoignable. Ce qui a été communiqué ne dit pas comment la connexion a échoué : refus, silence ou arrêt en chemin.
   *[other] Rien ne revient de { $address } sur le port TCP { $port } : ni SYN/ACK, ni RST, ni erreur ICMP.
}
    .label = port sans réponse
    .finding = { $by ->
        [untold] Le port TCP { $port } de { $address } est injoignable.
       *[other] { $address } ne répond pas du tout sur le port TCP { $port }.
    }
    .likely = { $whose ->
        [provider] { $address } appartient au fournisseur cloud ; la raison se trouve donc probablement sur le chemin : un groupe de sécurité réseau ou un pare-feu bloque le port, une route l'envoie ailleurs, ou la machine n'a pas de sortie vers Internet.
       *[own] { $listens ->
            [kms] Le service KMS écoute sur son hôte ; un pare-feu sur cet hôte ou sur le chemin bloque donc probablement ce port. La règle est désactivée par défaut sur un hôte KMS Windows. Ou bien { $address } n'est pas l'adresse de cet hôte.
            [something] Quelque chose écoute sur ce port de son hôte, d'après la sortie de l'hôte ; un pare-feu sur cet hôte ou sur le chemin le bloque donc probablement. La règle est désactivée par défaut sur un hôte KMS Windows. Ou bien { $address } n'est pas l'adresse de cet hôte.
           *[unknown] { $ping ->
                [replies] { $by ->
                    [untold] L'hôte répond à un ping ; un pare-feu bloque donc probablement ce port, ou rien n'y écoute. La règle est désactivée par défaut sur un hôte KMS Windows.
                   *[other] L'hôte répond à un ping ; un pare-feu laisse donc probablement ce port sans réponse. La règle d'un hôte KMS Windows est désactivée par défaut.
                }
                [speaks] { $by ->
                    [untold] L'hôte répond sur un autre port ; un pare-feu bloque donc probablement celui-ci, ou rien n'y écoute. La règle est désactivée par défaut sur un hôte KMS Windows.
                   *[other] L'hôte répond sur un autre port ; un pare-feu laisse donc probablement celui-ci sans réponse. La règle d'un hôte KMS Windows est désactivée par défaut.
                }
                [silent] Aucun ping ne revient non plus de { $address } : l'hôte est peut-être éteint ou a une autre adresse, ou un pare-feu ignore tout ce qui lui est destiné.
               *[unknown] Si l'hôte répond à un ping, un pare-feu laisse probablement ce port sans réponse ; la règle d'un hôte KMS Windows est désactivée par défaut. Sinon, l'hôte est peut-être éteint ou a une autre adresse.
            }
        }
    }

## KMS service

cause-kms-service-not-kms = Quelque chose répond sur le port TCP { $port } de { $address }, mais ce n'est pas KMS.
    .label = autre chose que KMS répond
    .finding = Ce qui répond à { $address }, port TCP { $port }, ne parle pas le protocole KMS.
    .likely = Un autre programme utilise probablement le port, ou l'adresse appartient désormais à une autre machine.

## Client

cause-client-stale-override = Le client est réglé manuellement sur { $override }, qui n'assure pas le service KMS. { $found ->
    [split] C'est le premier groupe d'une adresse IPv6 : slmgr /skms coupe une adresse sans crochets à son premier deux-points et prend le reste pour un port.
    [set] Tant que ce réglage existe, le client n'interroge pas { $wider_override }, défini manuellement dans une portée plus large.
    [port] { $host } ouvre le port TCP { $port }.
    [dns] Tant que ce réglage existe, le client ne cherche pas dans le DNS, où il trouverait { $host }.
    [elsewhere] Tant que ce réglage existe, le client ne demande aucun autre hôte. { $host } ouvre le port TCP { $port }.
   *[nowhere] Tant que ce réglage existe, le client ne demande aucun autre hôte.
}
    .label = mauvais hôte défini manuellement
    .finding = L'hôte KMS défini manuellement, { $override }, n'assure pas le service KMS.
    .likely = { $found ->
        [split] Une adresse IPv6 a probablement été définie sans crochets ; slmgr dit que tout s'est bien passé.
       *[other] Ce réglage est probablement resté d'un ancien hôte, d'une image ou d'un script.
    }

cause-client-stale-side-override = Un hôte KMS défini manuellement n'assure pas le service KMS : { $side_overrides }. Il ne vaut que pour Office ou pour un autre produit ; ce Windows ne le demande pas.
    .label = mauvais hôte pour un autre produit
    .finding = Un hôte KMS défini manuellement, pour Office ou pour un autre produit seulement, n'assure pas le service KMS : { $side_overrides }.

cause-client-suspicious-override = { $suspicion ->
    [itself] Le client est réglé manuellement sur { $override }, qui est cette machine elle-même.
    [example] Le client est réglé manuellement sur { $override }, une adresse réservée aux exemples.
    [fake] Le client est réglé manuellement sur { $override }, une adresse que définissent des programmes qui imitent l'activation. Un hôte de votre organisation peut l'avoir aussi ; les sorties ne montrent pas si c'est le cas.
   *[public] Le client est réglé manuellement sur { $override }, un hôte public hors des domaines du client. Un hôte de l'organisation ou de son fournisseur cloud peut être défini ainsi ; un hôte que ni l'une ni l'autre n'exploite ne doit pas l'être.
}
    .label = hôte suspect défini manuellement
    .finding = { $suspicion ->
        [itself] L'hôte KMS défini manuellement, { $wrong_host }, est cette machine elle-même.
        [example] L'hôte KMS défini manuellement, { $wrong_host }, a une adresse réservée aux exemples.
        [fake] L'hôte KMS défini manuellement, { $wrong_host }, est une adresse que définissent des programmes qui imitent l'activation.
       *[public] L'hôte KMS défini manuellement, { $wrong_host }, est un hôte public hors des domaines du client.
    }
    .likely = { $suspicion ->
        [public] À moins que votre organisation ou son fournisseur n'exploite { $wrong_host }, un programme qui imite l'activation a probablement été exécuté sur cette machine ou dans son image.
        [fake] À moins que votre organisation n'exploite { $wrong_host }, un programme qui imite l'activation a probablement été exécuté sur cette machine ou dans son image.
       *[itself] Un programme qui imite l'activation a probablement été exécuté sur cette machine ou dans son image.
    }

cause-client-licensing-hooked = Un autre programme est mis à la place des processus de licence du client, ou y est chargé (Image File Execution Options). Aucun système sous licence n'en a besoin.
    .label = programme greffé sur la licence
    .finding = Un autre programme est greffé sur les processus de licence du client.
    .likely = Un programme qui imite l'activation a probablement été exécuté sur cette machine ou dans son image.

## Licensing

cause-licensing-count-too-low = L'hôte KMS répond, mais trop peu d'ordinateurs lui ont envoyé une demande. Il en faut 25 pour les clients Windows, et 5 pour Windows Server ou Office.
    .label = décompte trop bas
    .finding = Le décompte de l'hôte KMS est au-dessous de son seuil.
    .likely = Dans un réseau qui compte assez d'ordinateurs, des clones d'une même image partagent probablement un ID d'ordinateur client et comptent pour un seul.

cause-licensing-kms-not-enabled = Ce que le client a joint dit que le service de gestion de clés n'y est pas en service.
    .label = hôte sans KMS en service
    .finding = KMS n'est pas en service sur l'hôte que le client interroge.
    .likely = { $asked ->
        [unknown] La machine qui a répondu n'a probablement pas de clé d'hôte KMS, ou le client a été dirigé vers la mauvaise machine. L'événement 12288 du client la nomme.
       *[known] { $host } n'a probablement pas de clé d'hôte KMS, ou le client a été dirigé vers la mauvaise machine.
    }

cause-licensing-host-not-activated = L'hôte KMS répond, mais n'est pas activé lui-même. Il n'active aucun client tant qu'il ne l'est pas.
    .label = hôte KMS non activé
    .finding = { $asked ->
        [unknown] L'hôte KMS n'est pas activé.
       *[known] L'hôte KMS { $host } n'est pas activé.
    }

cause-licensing-wrong-kms-host = L'hôte KMS répond, mais ne peut pas activer cette version ou cette édition de Windows.
    .label = produit non couvert par l'hôte
    .finding = { $asked ->
        [unknown] L'hôte KMS qui a répondu ne couvre pas le produit du client.
       *[known] L'hôte KMS { $host } ne couvre pas le produit du client.
    }
    .likely = L'hôte a probablement besoin d'une mise à jour et d'une clé d'hôte KMS plus récente, ou le client a été dirigé vers un hôte destiné à un autre produit.

cause-licensing-clock-skew = L'hôte KMS refuse l'heure indiquée dans la demande. Les horloges UTC du client et de l'hôte diffèrent de plus de 4 heures.
    .label = horloges trop différentes
    .finding = Les horloges du client et de l'hôte KMS diffèrent trop.
    .likely = L'horloge du client est la raison probable si d'autres clients s'activent ; celle de l'hôte, si aucun ne s'active.

cause-licensing-key-channel = { $key ->
    [mak] La clé de produit installée est une clé MAK (Multiple Activation Key), qui n'utilise pas KMS.
    [avma] La clé de produit installée est une clé AVMA (activation automatique d'une machine virtuelle par son hôte Hyper-V), qui n'utilise pas KMS.
    [host] La clé de produit installée est celle d'un hôte KMS (CSVLK) ; avec elle, la machine ne s'adresse à aucun hôte KMS.
    [retail] La clé de produit installée est une clé de vente au détail, qui n'utilise pas KMS.
    [oem] La clé de produit installée est une clé OEM, qui n'utilise pas KMS.
    [evaluation] La clé de produit installée est celle d'une édition d'évaluation, qui n'utilise pas KMS.
   *[unknown] La clé de produit installée n'utilise pas KMS : c'est une clé MAK, de vente au détail, OEM ou d'évaluation, ou il n'y en a pas.
}{ $way ->
    [untested] {""}
   *[other] {" "}Le réseau n'est pas la raison.
}
    .label = clé de client KMS absente
    .finding = Le client n'a pas de clé de client KMS (GVLK).
    .likely = { $key ->
        [mak] La clé MAK a probablement été entrée à la main ou par un script, ou se trouve dans l'image.
        [avma] La clé est probablement celle d'une image pour Hyper-V ; AVMA ne fonctionne que sur un hôte Windows Server Datacenter activé.
        [host] La clé appartient probablement à une autre machine. Si celle-ci doit être un hôte KMS, garder la clé : elle n'est pas encore activée.
        [retail] Windows a probablement été installé à partir d'un support de vente au détail, ou une telle clé a été entrée.
        [oem] Windows a probablement été livré avec l'ordinateur.
        [evaluation] Windows a probablement été installé à partir d'un support d'évaluation.
       *[unknown] Windows a probablement été installé à partir d'un support de vente au détail ou d'évaluation, ou une clé MAK a été entrée.
    }

cause-licensing-elevation = La commande a été exécutée sans les droits nécessaires. { $way ->
    [measured] Le chemin vers l'hôte KMS est libre.
    [opened] Le port TCP { $port } de { $host } est ouvert ; RPC n'a pas été essayé.
   *[untested] Le code ne dit rien du réseau.
}
    .label = droits insuffisants pour la commande
    .finding = La commande exige une invite de commandes (administrateur).
    .likely = Si une invite de commandes (administrateur) donne le même code, des autorisations du service Protection logicielle sont probablement endommagées.

cause-licensing-other = { $speaks ->
    [microsoft] Le code d'erreur { $code } concerne le chemin vers les serveurs d'activation de Microsoft : un proxy, un pare-feu ou un nom sur Internet. Un client muni d'une clé KMS n'y va pas.
   *[licence] { $way ->
        [opened] Le port TCP { $port } de { $host } est ouvert ; RPC n'a pas été essayé. Le code d'erreur { $code } parle de la clé, du magasin de licences ou de l'hôte, et non du réseau.
        [measured] Le chemin vers l'hôte KMS est libre. Le code d'erreur { $code } parle de la clé, du magasin de licences ou de l'hôte, et non du réseau.
       *[untested] Le code d'erreur { $code } parle de la clé, du magasin de licences ou de l'hôte, et non du réseau.
    }
}
    .label = autre erreur de licence
    .finding = { $speaks ->
        [microsoft] Le code d'erreur { $code } concerne le chemin vers les serveurs d'activation de Microsoft, que KMS n'utilise pas.
       *[licence] Le code d'erreur { $code } a sa raison dans la licence, et non dans le réseau.
    }

## No verdict

cause-outputs-several-clients = Les sorties viennent de plusieurs clients : { $clients }. Seules celles du premier nommé comptent.
    .finding = Les sorties viennent de plusieurs clients : { $clients }. Seules celles du premier nommé comptent.
cause-outputs-another-network = Des sorties viennent d'une autre machine ou d'un autre réseau que la configuration du client : { $strangers }.
    .finding = Des sorties viennent d'une autre machine ou d'un autre réseau que la configuration du client : { $strangers }.
cause-outputs-anybody = Impossible de dire de quelle machine vient la sortie de netstat : elle ne montre ni adresse du client, ni adresse de l'hôte KMS. Elle ne compte pas ; demandez ipconfig et netstat d'une seule et même machine.
    .finding = Impossible de dire de quelle machine vient la sortie de netstat : elle ne montre ni adresse du client, ni adresse de l'hôte KMS. Elle ne compte pas ; demandez ipconfig et netstat d'une seule et même machine.
cause-outputs-another-server = { $chosen_servers } : interrogé exprès, mais ce n'est pas un serveur DNS du client. Le client ne demande rien là, donc la réponse ne compte pas.
    .finding = { $chosen_servers } : interrogé exprès, mais ce n'est pas un serveur DNS du client. Le client ne demande rien là, donc la réponse ne compte pas.
cause-outputs-answers-differ = Une même question a reçu des réponses différentes ; la plus récente compte : { $repeated }.
    .finding = Une même question a reçu des réponses différentes ; la plus récente compte : { $repeated }.
cause-outputs-other-product = { $products } : sans licence valide, d'après les licences ; ce produit a sa propre clé. Ce diagnostic concerne Windows.
    .finding = { $products } : sans licence valide, d'après les licences ; ce produit a sa propre clé. Ce diagnostic concerne Windows.

cause-inconclusive = { $evidence ->
    [hidden] Un serveur DNS donne l'enregistrement { $owner }, et le résolveur du client ne le trouve pas. Windows suit son résolveur ; ce qui lui cache l'enregistrement n'a pas été communiqué.
    [port] Le port TCP { $port } de { $host } s'ouvre, mais le code d'erreur { $code } indique qu'aucun hôte KMS n'a répondu. Ce qui a été communiqué ne montre ni lequel des deux vaut maintenant, ni ce qui arrête la demande derrière le port ouvert.
    [name] Le port TCP { $port } de { $host } s'ouvre, mais le code d'erreur { $code } indique que le client n'a trouvé aucun hôte KMS dans le DNS. Ce qui a été communiqué ne montre pas lequel des deux vaut maintenant.
    [failed] Le port TCP { $port } de { $host } s'ouvre, mais l'activation a échoué avec { $code }. Ce code ne dit pas si un hôte KMS a répondu.
    [unanswered] Le port TCP { $port } de { $host } s'ouvre, mais la demande du client à { $asked_host } s'est terminée par { $asked_code }, selon son événement 12288, et aucune réponse n'a été communiquée.
    [elsewhere] Le client a demandé { $asked_host } sans obtenir de réponse ({ $asked_code }), d'après son journal d'événements. Aucun enregistrement qu'il suit ne nomme cet hôte ; { $host }, qu'un enregistrement nomme, ouvre le port TCP { $port }. Ce qui a envoyé le client ailleurs n'a pas été communiqué.
    [told] Ce qui a été communiqué ne suffit pas pour un verdict : cela ne prouve ni ce qui sépare le client d'un hôte KMS, ni un chemin libre vers un hôte KMS.
   *[own] Les preuves ne suffisent pas pour un verdict. Rien de ce qui a été vu ne prouve un défaut, ni un chemin libre vers un hôte KMS.
}
    .finding = Il n'y a pas assez de preuves sur le chemin vers un hôte KMS.
    .likely = { $evidence ->
        [hidden] Une ancienne réponse négative dans le cache du client, une stratégie de résolution de noms (NRPT) ou un résolveur chiffré (DNS sur HTTPS) en est probablement la cause : nslookup ne passe par aucun d'eux.
        [port] { $whose ->
            [provider] L'hôte KMS d'un fournisseur cloud ne répond qu'aux machines dont les demandes viennent d'une adresse du fournisseur. Là où une route envoie tout le trafic par un autre réseau ou un pare-feu (tunneling forcé), le port peut s'ouvrir sans qu'aucune réponse n'arrive. Les événements 12288 et 12289 indiquent quel hôte a été demandé et si une réponse est arrivée ; si oui, la raison est dans la licence.
           *[own] Un pare-feu ou un proxy d'inspection sur le chemin, ou un produit de sécurité sur le client ou sur l'hôte, laisse probablement la connexion s'ouvrir et arrête la suite ; ou bien le code vient d'une tentative antérieure ou d'un autre hôte. Les événements 12288 et 12289 indiquent quel hôte a été demandé et si une réponse est arrivée ; si oui, la raison est dans la licence.
        }
        [name] Le code vient probablement d'une tentative antérieure, ou Windows interroge d'autres serveurs DNS que nslookup : ceux d'une autre carte, d'une stratégie (NRPT), ou son cache. Une nouvelle tentative et son événement 12288 le diront.
        [failed] Quelque chose sur le chemin, ou sur l'hôte, a probablement mis fin à la demande derrière le port ouvert. Les événements 12288 et 12289 indiquent quel hôte a été demandé et si une réponse est arrivée.
        [unanswered] Un pare-feu ou un proxy d'inspection sur le chemin, ou un produit de sécurité sur le client ou sur l'hôte, laisse probablement la connexion s'ouvrir et arrête la suite ; ou bien la demande est antérieure à l'ouverture du port. S'il existe un événement 12289 de la même heure, une réponse est arrivée et la raison est dans la licence.
        [elsewhere] Un hôte KMS défini manuellement, ou trouvé auparavant et gardé en cache par le client, est probablement la raison.
        [told] Ce qui permettrait de conclure n'a pas été communiqué ; la suite indique quoi demander.
       *[own] Des tests ont probablement été omis, l'exécution a été interrompue, ou aucun hôte KMS à essayer n'est connu.
    }
