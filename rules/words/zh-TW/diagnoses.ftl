# What a cause means: the message is the summary of the diagnosis, .finding one line of the findings
# list, .likely what the evidence suggests without proving it, .label the cause in a few words behind the
# name of its class, where it is only possible.

## Classes

class-network = 網路問題
class-srv = SRV 記錄問題
class-name-resolution = 名稱解析問題
class-firewall = 防火牆問題
class-kms-service = KMS 服務問題
class-client = 用戶端設定問題
class-licensing = 授權問題
class-inconclusive = 無法判定
class-healthy = 到 KMS 主機的路徑上沒有發現問題

## No fault

# The bind was accepted. .open is the summary where only TCP was tried (--no-rpc).
cause-healthy = { $way ->
    [asked] 輸出顯示，最近一次啟用成功：用戶端詢問了 { $asked_host } 的 TCP 連接埠 { $asked_port }，收到的回應將它啟用。該路徑現在是否仍然暢通，輸出沒有顯示。
    [attempt] 輸出顯示，最近一次啟用成功。是經由哪條路徑、該路徑現在是否仍然暢通，輸出沒有顯示。
    [attempt-opened] 輸出顯示，最近一次啟用成功。用戶端找得到 { $host }，而且它的 TCP 連接埠 { $port } 可以連線。
    [kms] 用戶端的授權顯示 Windows 已由 KMS 啟用，讀到的輸出中也沒有問題。用戶端現在是否連得到 KMS 主機，輸出沒有顯示。
    [kms-opened] 用戶端的授權顯示它已由 KMS 啟用。用戶端找得到 { $host }，而且它的 TCP 連接埠 { $port } 可以連線；沒有測試是什麼在那裡接聽。
    [active-directory] 用戶端的授權顯示它已由 Active Directory 啟用。在此期間，它不需要 KMS 主機。
    [other-key] 用戶端的授權顯示，它以不使用 KMS 的金鑰啟用。它不需要 KMS 主機。
    [opened] 用戶端找得到 { $host }，而且它的 TCP 連接埠 { $port } 可以連線。由於沒有測試 RPC，在這個連接埠接聽的不一定是 KMS。
    [listens] 用戶端找得到 { $host }，而且它的 TCP 連接埠 { $port } 可以連線。依主機本身的輸出，KMS 服務在那裡接聽；沒有測試 RPC。
   *[measured] 用戶端找得到 { $host }，也連得到它的 TCP 連接埠 { $port }，而且回應的程式使用 KMS 通訊協定。這並不能證明該主機是 Microsoft 的 KMS、已經啟用、計數足夠，或支援這個版本（Edition）的 Windows。
}
    .finding = { $host } 在 TCP 連接埠 { $port } 以 KMS 主機的身分回應。
    .likely = { $way ->
        [opened] 若仍然無法啟用，原因可能在這個連接埠背後（Proxy 或檢查流量的防火牆可能攔下了連線），或在授權方面：金鑰、版本（Edition）、時鐘或 KMS 主機的狀態。事件 12288、錯誤碼與 slmgr /dlv 可看出是哪一項。
       *[measured] 若仍然無法啟用，原因可能在授權方面：金鑰、版本（Edition）、時鐘或 KMS 主機的狀態。錯誤碼與 slmgr /dlv 可看出是哪一項。
    }
    .finding-open = { $host } 的 TCP 連接埠 { $port } 可以連線；沒有測試 RPC。

## Network

cause-network-no-dns-server = 用戶端沒有設定 DNS 伺服器，因此無法查詢 KMS 記錄。
    .label = 沒有設定 DNS 伺服器
    .finding = 用戶端沒有設定 DNS 伺服器。
    .likely = { $connected ->
        [yes] 用戶端已有位址：給它位址的人或 DHCP（選項 6），可能沒有一併給 DNS 伺服器。
       *[no] 可能是網路介面卡沒有連線，或 DHCP 沒有提供 DNS 伺服器（選項 6）。
    }

cause-network-dns-server-unreachable = { $pings ->
    [allowed] 用戶端的 DNS 伺服器（{ $servers }）都沒有回應 ping 或查詢。
   *[other] 用戶端的 DNS 伺服器（{ $servers }）都沒有回應查詢。
}{ $speech ->
    [denied] 用戶端自己的系統禁止查詢。
    [forbidden] 查詢在途中遭 { $reporter } 禁止。
   *[other] 在恢復之前，用戶端找不到 KMS 主機。
}
    .label = 連不到 DNS 伺服器
    .finding = { $pings ->
        [allowed] DNS 伺服器 { $server } 沒有回應 ping，也沒有回應查詢。
       *[other] DNS 伺服器 { $server } 沒有回應查詢。
    }
    .likely = 若其他目標也都連不到，問題可能在用戶端自己的連線、VPN 或預設閘道。

cause-network-kms-host-unreachable = { $reason ->
    [prohibited] 途中有裝置禁止到 { $address } 的 TCP 連接埠 { $port }，並如此回報（「管理規則禁止通訊」）。
    [time-exceeded] 到 { $address } 的封包在途中逾期（「存留時間已到期」）：封包在路由器之間循環，或路徑太長。
    [network-local] 用戶端沒有通往 { $address } 的路由。沒有封包離開這部電腦。
    [other-local] 用戶端自己的系統沒有送出任何封包到 { $address }，也沒有說明原因。
    [host-local] 用戶端自己的系統表示，在它的網路上沒有裝置回應 { $address } 或通往它的閘道；它自己的篩選器也可能如此回報。
    [network] 途中的路由器回報沒有通往 { $address } 的路由（「目的地網路無法連線」）。
    [host] 途中的路由器回報連不到 { $address }（「目的地主機無法連線」）。
   *[other] 用戶端自己的系統或途中的裝置表示 { $address } 無法連線。
}{ $ping ->
    [silent] 它也沒有回應 ping。
   *[unknown] {""}
}
    .label = 連不到 KMS 主機
    .finding = { $reason ->
        [prohibited] 途中有裝置禁止到 { $address } 的 TCP 連接埠 { $port }。
       *[other] { $ping ->
            [silent] { $host } 的位址 { $address } 無法連線：TCP 連接埠 { $port } 與 ping 都不通。
           *[unknown] { $host } 的位址 { $address } 無法連線：TCP 連接埠 { $port } 不通。
        }
    }
    .likely = { $reason ->
        [prohibited] 可能是途中針對整部主機的防火牆規則。
        [time-exceeded] 可能是其中一部路由器的路由有誤，兩部路由器互相轉送封包。
        [network-local] 用戶端可能缺少預設閘道、路由或 VPN。
        [other-local] 用戶端可能沒有網路連線，或它上面的程式禁止了連線。
        [host-local] 主機可能已關機或換了位址，或通往它的閘道已關機。
       *[other] { $whose ->
            [provider] 從這裡連不到雲端業者的主機：可能缺少路由，或路由通往別處。
           *[own] 主機可能已關機或換了位址，或缺少路由或 VPN。
        }
    }

## Name resolution

cause-name-dns-service-down = { $speech ->
    [cut] DNS 伺服器 { $server } 以 UDP 回應，但回應遭截斷（TC），而 TCP 連接埠 53 也得不到完整的回應。
    [denied] DNS 伺服器 { $server } 的電腦已開機，但用戶端自己的系統禁止向它查詢。
    [forbidden] DNS 伺服器 { $server } 的電腦已開機，但連接埠 53 的查詢在途中遭 { $reporter } 禁止。
   *[other] DNS 伺服器 { $server } 的電腦已開機，但連接埠 53 的查詢都沒有得到回應。
}在恢復之前，用戶端找不到 KMS 主機。
    .label = DNS 服務沒有回應
    .finding = { $speech ->
        [cut] { $server } 以 UDP 傳回的回應遭截斷，TCP 連接埠 53 則沒有回應。
        [denied] 用戶端自己的系統禁止向 { $server } 查詢。
        [forbidden] 向 { $server } 的查詢在途中遭 { $reporter } 禁止。
       *[other] { $server } 已開機，但沒有回應連接埠 53 的任何查詢。
    }
    .likely = { $speech ->
        [cut] 可能是防火牆放行 UDP 連接埠 53，但沒有放行 TCP 連接埠 53。
        [denied] 可能是用戶端上的 Windows 防火牆或其他資安產品封鎖了輸出的查詢。
        [forbidden] 可能是 { $reporter } 上針對連接埠 53 的防火牆規則。
       *[other] 可能是 DNS 服務已停止、防火牆放行 ping 但沒有放行連接埠 53，或伺服器在等候沒有回應的轉寄站。
    }

cause-name-dns-server-failure = { $silences ->
    [some] DNS 伺服器（{ $servers }）回應 { $rcodes }，或沒有回應。
   *[none] { $questions ->
        [one] DNS 伺服器（{ $servers }）對唯一的一次查詢回應 { $rcodes }。
       *[several] DNS 伺服器（{ $servers }）對所有查詢都回應 { $rcodes }。
    }
}伺服器連得到，但無法或不願回答。
    .label = DNS 伺服器傳回錯誤
    .finding = { $silence ->
        [some] { $server } 回應 { $rcode }，或沒有回應。
       *[none] { $questions ->
            [one] { $server } 對唯一的一次查詢回應 { $rcode }。
           *[several] { $server } 對所有查詢都回應 { $rcode }。
        }
    }
    .likely = 若是 SERVFAIL，伺服器可能無法載入區域或連不到轉寄站；若是 REFUSED，它可能不為這個用戶端所在的網路提供服務。

cause-name-client-resolver-differs = { $resolution ->
    [unanswered] DNS 提供的 { $host } 位址是 { $address }，KMS 也在那裡回應。用戶端自己的解析程式查詢這個名稱卻沒有得到回應，因此用戶端上的程式找不到這部主機。
   *[answered] DNS 提供的 { $host } 位址是 { $address }，KMS 也在那裡回應。用戶端自己的解析程式得到的是：{ $system_addresses }。用戶端上有設定覆蓋了 DNS。
}
    .label = 用戶端解析程式與 DNS 不一致
    .finding = { $resolution ->
        [unanswered] 用戶端的解析程式查詢 { $host } 沒有得到回應；DNS 提供的是 { $address }。
       *[answered] 用戶端的解析程式與 DNS 對 { $host } 的結果不同：前者是 { $system_addresses }，後者是 { $address }。
    }
    .likely = { $resolution ->
        [unanswered] 可能是用戶端系統所設定的 DNS 伺服器沒有回應，或系統等候的時間不夠長。
       *[answered] 可能是 hosts 檔中的項目、名稱解析原則（NRPT），或 DNS 快取中的舊項目。
    }
    .open = { $resolution ->
        [unanswered] DNS 提供的 { $host } 位址是 { $address }，那裡的 TCP 連接埠 { $port } 可以連線。用戶端自己的解析程式查詢這個名稱卻沒有得到回應，因此用戶端上的程式找不到這部主機。
       *[answered] DNS 提供的 { $host } 位址是 { $address }，那裡的 TCP 連接埠 { $port } 可以連線。用戶端自己的解析程式得到的是：{ $system_addresses }。用戶端上有設定覆蓋了 DNS。
    }

cause-name-suffix-missing = { $host } 是單一標籤名稱，用戶端沒有 DNS 尾碼能將它補成存在的名稱。
    .label = 缺少 DNS 尾碼
    .finding = 用戶端沒有尾碼能補齊單一標籤名稱 { $host }。
    .likely = { $completion ->
        [known] 完整名稱可能是 { $short_host }.{ $suffix }。
       *[unknown] 完整名稱可能以 KMS 主機的網域結尾。
    }

cause-name-wrong-address = { $host } 解析為 { $wrong_addresses }，但那裡沒有 KMS 主機回應。
    .label = DNS 中的位址有誤
    .finding = { $host } 解析出的位址不提供 KMS：{ $wrong_addresses }。
    .likely = KMS 在 { $address } 回應，因此位址記錄可能已過時。
    .likely-open = { $address } 的 TCP 連接埠 { $port } 可以連線，因此位址記錄可能已過時。

cause-name-host-not-found = { $host } 在 DNS 中沒有位址：名稱不存在，或沒有 A 或 AAAA 記錄。用戶端知道要連到哪部主機，但不知道它在哪裡。
    .label = DNS 中沒有主機位址
    .finding = 找不到 { $host } 的位址。
    .likely = { $whose ->
        [provider] 這是雲端業者的名稱，因此 { $server } 可能沒有可解析公用名稱的轉寄站。
       *[own] { $named_by ->
            [record] 主機可能已淘汰，但 SRV 記錄還留著；或它的位址記錄已刪除或從未登錄。
           *[other] 位址記錄可能已刪除、從未登錄，或名稱拼錯。
        }
    }

cause-name-lookup-failed = DNS 伺服器對 { $host } 沒有提供可用的回應：傳回錯誤、沒有回應，或只轉介到其他伺服器。其他查詢則有回應。
    .label = 位址查詢失敗
    .finding = 向 { $server } 查詢 { $host } 的位址，得不到可用的回應。
    .likely = 伺服器可能連不到區域 { $host_zone } 的伺服器，或沒有轉寄這個區域的查詢。

## The SRV record

cause-srv-no-client-domain = 用戶端沒有 DNS 網域，因此不知道要在哪裡尋找 _vlmcs._tcp。它根本不會送出查詢。
    .label = 用戶端沒有 DNS 網域
    .finding = { $asks ->
        [somewhere] 用戶端沒有主要 DNS 尾碼；它仍會在這些網域尋找 KMS，但較不確定：{ $domains }。
       *[nowhere] 用戶端沒有主要 DNS 尾碼，也沒有可用來尋找 KMS 的網域。
    }
    .likely = 電腦可能屬於工作群組，而 DHCP 沒有提供網域（選項 15）。

cause-srv-inconsistent = 用戶端所採信的 DNS 伺服器 { $server } 沒有記錄 { $owner }；{ $server_with_record } 則有。用戶端採用第一個回應，不會再問其他伺服器。
    .label = DNS 伺服器的記錄不一致
    .finding = { $disagreement ->
        [differs] { $server } 與 { $server_with_record } 對 { $owner } 提供的記錄不同。
       *[lacks] { $server } 沒有記錄 { $owner }，{ $server_with_record } 則有。
    }
    .likely = 可能是複寫或區域轉送尚未完成，或 { $server } 沒有這個區域，也沒有轉寄它。

cause-srv-not-in-client-domain = { $asks ->
    [nowhere] 記錄在 { $other_domain }，但用戶端沒有可用來尋找的網域。
   *[somewhere] 記錄在 { $other_domain }，但用戶端在 { $domains } 尋找。用戶端不會自行到前者尋找。
}
    .label = 記錄在其他網域
    .finding = { $asks ->
        [nowhere] 記錄在 { $other_domain }，而用戶端沒有可用來尋找的網域。
       *[somewhere] 記錄在 { $other_domain }，不在用戶端尋找的 { $domain }。
    }
    .likely = KMS 主機可能只在自己的網域發佈。

cause-srv-only-in-search-list = 記錄只在 { $other_domain } 找到，這是用戶端搜尋清單中的網域。Windows 不一定會到那裡尋找，而錯誤碼也表示它找不到記錄。
    .label = 記錄只在搜尋清單的網域
    .finding = 記錄只在 { $other_domain }，用戶端不一定會查這個網域。
    .likely = nslookup 與 Windows 在這裡的做法可能不同：nslookup 會試過整份搜尋清單，用戶端則查自己的主要 DNS 尾碼或網域。

cause-srv-lookup-failed = { $failure ->
    [cut] { $owner } 的回應遭截斷（TC），而 TCP 連接埠 53 也得不到完整的回應。
    [referral] DNS 伺服器對 { $owner } 的查詢只轉介到其他伺服器：它們沒有這個區域，也不代用戶端查詢。
   *[other] DNS 伺服器對 { $owner } 的查詢沒有提供可用的回應：傳回錯誤，或沒有回應。其他查詢則有回應。
}
    .label = SRV 查詢失敗
    .finding = 向 { $server } 查詢 { $owner }，得不到可用的回應。
    .likely = { $failure ->
        [cut] 可能是防火牆放行 UDP 連接埠 53，但沒有放行 TCP 連接埠 53。
        [referral] 用戶端查詢的伺服器可能不是給用戶端使用的：它只服務自己的區域，不做遞迴查詢。
       *[other] 可能是區域 { $zone } 沒有載入、轉寄站沒有回應，或途中的伺服器或篩選器不放行 SRV 查詢。
    }

cause-srv-missing = { $disagreement ->
    [lacks] DNS 伺服器 { $server } 沒有記錄 { $owner }，{ $server_with_record } 則有。用戶端靠第一個回應得知 KMS 主機，因此找不到任何主機。
    [resolver] 用戶端自己的解析程式找不到記錄 { $owner }。用戶端是從這筆記錄得知 KMS 主機的，所以找不到任何主機。
   *[none] { $outside ->
        [no] DNS 中沒有記錄 { $owner }。用戶端靠這個記錄得知 KMS 主機，因此找不到任何主機。
       *[other] DNS 伺服器 { $outside_server } 沒有記錄 { $owner }。用戶端靠這個記錄得知 KMS 主機，因此找不到任何主機。
    }
}
    .label = 沒有記錄
    .finding = { $disagreement ->
        [lacks] 用戶端所採信的伺服器 { $server } 沒有 SRV 記錄 { $owner }。
       *[none] 沒有 SRV 記錄 { $owner }。
    }
    .likely = { $outside ->
        [unknown] 用戶端可能在公司網路之外且沒有連上 VPN，或它的網域 { $domain } 拼錯了。
        [public] 用戶端的 DNS 伺服器可能是手動設定的，或用戶端在公司網路之外且沒有連上 VPN：公用伺服器不認得內部網域。
        [cloud] 這部電腦在雲端：沒有 KMS 主機會在業者自己的區域 { $domain } 發布記錄。這種電腦要手動設為業者的 KMS 主機 { $provider_host }，或貴組織自己的 KMS 主機。
        [router] 用戶端可能在公司網路之外且沒有連上 VPN：家用路由器不認得內部網域。如果這部路由器屬於公司，並會向公司的 DNS 伺服器查詢，則 KMS 主機可能沒有在 { $domain } 發佈。
       *[no] { $publishing ->
            [disabled] 缺少記錄可能是因為 KMS 主機關閉了 DNS 發佈。
            [failed] 缺少記錄可能是因為 KMS 主機無法發佈它：{ $event_code }。
            [published] KMS 主機記下它已在 { $domain } 發佈記錄（事件 12294）：記錄可能之後被刪除，或位於用戶端沒有詢問的另一部 DNS 伺服器。
            [unlisted] 缺少記錄，可能是因為 { $domain } 不在 KMS 主機的發佈網域清單（DnsDomainPublishList）中。
            [enabled] KMS 主機可能沒有在 { $domain } 發佈：它已開啟發佈，因此可能發佈在另一個網域，或 DNS 區域拒絕它的更新。
           *[unknown] KMS 主機可能沒有在 { $domain } 發佈：發佈功能已關閉，或 DNS 區域拒絕它的更新。
        }
    }

cause-srv-target-unavailable = 記錄 { $owner } 的目標是「.」，表示這個網域不提供 KMS。
    .label = 記錄的目標是「.」
    .finding = 記錄 { $owner } 的目標是「.」，表示沒有這項服務。
    .likely = 可能有人刻意在 { $domain } 關閉了 KMS。

cause-srv-wrong-port = 記錄 { $owner } 寫的是連接埠 { $wrong_port }，而 { $host } 在 TCP 連接埠 { $port } 提供 KMS。
    .label = 記錄的連接埠有誤
    .finding = 記錄 { $owner } 寫的是連接埠 { $wrong_port }，但 KMS 在 { $port } 回應。
    .likely = 可能是手動建立記錄之後，主機改了連接埠。
    .open = 記錄 { $owner } 寫的是連接埠 { $wrong_port }，而 { $host } 可以連線的是 TCP 連接埠 { $port }；沒有測試 RPC。
    .finding-open = 記錄 { $owner } 寫的是連接埠 { $wrong_port }，但 { $host } 可以連線的是 { $port }。

cause-srv-wrong-target = 記錄 { $owner } 指向 { $wrong_host }，但那裡沒有 KMS 回應。
    .label = 記錄指向錯誤的主機
    .finding = 記錄 { $record } 指向 { $wrong_host }，後者不提供 KMS。
    .likely = { $wrong_host } 可能曾是 KMS 主機，或誤裝了 KMS 主機金鑰而自行發佈。

## Firewall

cause-firewall-inspected = { $address } 的 TCP 連接埠 { $port } 可以連線，但 RPC bind 得不到回應：沒有回應、連線遭重設或關閉。封包到達的地方不放行 RPC，或那裡的服務停止回應。
    .label = RPC bind 沒有回應
    .finding = { $address } 的 TCP 連接埠 { $port } 可以連線，但不回應 RPC bind。
    .likely = 可能是 Proxy、具檢查功能的防火牆或防毒產品接下了連線；停止回應的軟體保護服務也有相同現象。

cause-firewall-port-closed = { $by ->
    [router] { $reporter } 拒絕到 { $address } 的 TCP 連接埠 { $port }：它以 ICMP 回報「連接埠無法連線」。{ $address } 本身沒有傳回任何封包。
    [host] { $address } 拒絕 TCP 連接埠 { $port } 的連線：它以 ICMP 回報「連接埠無法連線」。主機已開機，由主機上的篩選器拒絕連線。
    [told] 主機自己的輸出顯示，{ $address } 的 TCP 連接埠 { $port } 沒有程式接聽。
   *[rst] { $address } 拒絕 TCP 連接埠 { $port } 的連線：傳回了 RST。沒有程式在這個連接埠接聽，或防火牆拒絕了連線。
}
    .label = 連接埠拒絕連線
    .finding = { $by ->
        [router] { $reporter } 拒絕到 { $address } 的 TCP 連接埠 { $port }。
        [told] { $address } 的 TCP 連接埠 { $port } 沒有程式接聽。
       *[rst] { $address } 拒絕 TCP 連接埠 { $port } 的連線。
    }
    .likely = { $by ->
        [router] 可能是 { $reporter } 上針對這個連接埠的防火牆規則。
        [host] 可能是 KMS 主機本身的防火牆。
       *[rst] { $listens ->
            [aside] 在主機上，該連接埠只在另一個位址開啟：例如它的回送位址，或透過 IPv6。
           *[other] 可能是軟體保護服務已停止、改在其他連接埠接聽，或這部電腦不是 KMS 主機。
        }
    }

cause-firewall-local = 用戶端自己禁止連線到 TCP 連接埠 { $port }。沒有封包離開這部電腦。
    .label = 用戶端自己禁止連線
    .finding = 用戶端自己的系統禁止連線到 { $address } 的 TCP 連接埠 { $port }。
    .likely = 可能是用戶端上的 Windows 防火牆或其他資安產品封鎖了輸出連線。

cause-firewall-rejected = { $by ->
    [router] 有裝置以 ICMP 錯誤拒絕到 { $address } 的 TCP 連接埠 { $port }，錯誤來自 { $reporter }。
   *[unknown] 有裝置以 ICMP 錯誤拒絕到 { $address } 的 TCP 連接埠 { $port }，錯誤的來源不明。
}{ $ping ->
    [replies] 主機本身會回應 ping。
    [speaks] 主機本身在其他連接埠有回應。
   *[unknown] 錯誤表示這個連線遭到禁止（「管理規則禁止通訊」）。
}
    .label = 連接埠在途中遭拒絕
    .finding = { $by ->
        [router] { $reporter } 拒絕到 { $address } 的 TCP 連接埠 { $port }。
       *[unknown] 途中有裝置拒絕到 { $address } 的 TCP 連接埠 { $port }。
    }
    .likely = { $by ->
        [router] 可能是 { $reporter } 上針對這個連接埠的防火牆規則。
       *[unknown] 可能是途中針對這個連接埠的防火牆規則。
    }

cause-firewall-blocked = { $by ->
    [untold] 無法連線到 { $address } 的 TCP 連接埠 { $port }。提供的資料沒有說明連線失敗的方式：被拒絕、沒有回應，或在途中被阻擋。
   *[other] { $address } 的 TCP 連接埠 { $port } 沒有傳回任何封包：沒有 SYN/ACK、沒有 RST，也沒有 ICMP 錯誤。
}
    .label = 連接埠沒有回應
    .finding = { $by ->
        [untold] 無法連線到 { $address } 的 TCP 連接埠 { $port }。
       *[other] { $address } 的 TCP 連接埠 { $port } 完全沒有回應。
    }
    .likely = { $whose ->
        [provider] { $address } 屬於雲端業者，因此原因可能在通往它的路徑上：網路安全性群組或防火牆封鎖了這個連接埠、路由把它送往別處，或這部電腦沒有通往網際網路的出口。
       *[own] { $listens ->
            [kms] KMS 服務正在它的主機上接聽，因此可能是那部主機或途中的防火牆阻擋了這個連接埠；Windows KMS 主機上的規則預設為停用。或者 { $address } 不是那部主機的位址。
            [something] 主機自己的輸出顯示，有程式正在接聽這個連接埠，因此可能是那部主機或途中的防火牆阻擋了它；Windows KMS 主機上的規則預設為停用。或者 { $address } 不是那部主機的位址。
           *[unknown] { $ping ->
                [replies] { $by ->
                    [untold] 主機有回應 ping，因此可能是防火牆阻擋了這個連接埠，或沒有程式在接聽；Windows KMS 主機上的規則預設為停用。
                   *[other] 主機會回應 ping，因此可能是防火牆丟棄了這個連接埠的封包；Windows KMS 主機上的這條規則預設為關閉。
                }
                [speaks] { $by ->
                    [untold] 主機在另一個連接埠有回應，因此可能是防火牆阻擋了這個連接埠，或沒有程式在接聽；Windows KMS 主機上的規則預設為停用。
                   *[other] 主機在其他連接埠有回應，因此可能是防火牆丟棄了這個連接埠的封包；Windows KMS 主機上的這條規則預設為關閉。
                }
                [silent] { $address } 也沒有回應 ping，因此主機可能已關機或換了位址，或防火牆丟棄了所有送往它的封包。
               *[unknown] 若主機會回應 ping，可能是防火牆丟棄了這個連接埠的封包；Windows KMS 主機上的這條規則預設為關閉。若主機不回應 ping，它可能已關機或換了位址。
            }
        }
    }

## KMS service

cause-kms-service-not-kms = { $address } 的 TCP 連接埠 { $port } 有回應，但不是 KMS。
    .label = 回應的不是 KMS
    .finding = 在 { $address }、TCP 連接埠 { $port } 回應的程式，不使用 KMS 通訊協定。
    .likely = 可能有其他程式使用這個連接埠，或這個位址已屬於別的電腦。

## Client

cause-client-stale-override = 用戶端被手動設定為使用 { $override }，但它不提供 KMS。{ $found ->
    [split] 這是 IPv6 位址的第一組：slmgr /skms 會把沒有方括號的位址從第一個冒號切開，並把其餘部分當成連接埠。
    [set] 只要有這項設定，用戶端就不會詢問在較大範圍手動設定的 { $wider_override }。
    [port] { $host } 的 TCP 連接埠 { $port } 可以連線。
    [dns] 只要有這項設定，用戶端就不會查 DNS，而 DNS 中找得到 { $host }。
    [elsewhere] 只要有這項設定，用戶端就不會詢問其他主機。{ $host } 的 TCP 連接埠 { $port } 可以連線。
   *[nowhere] 只要有這項設定，用戶端就不會詢問其他主機。
}
    .label = 手動設定的主機有誤
    .finding = 手動設定的 KMS 主機 { $override } 不提供 KMS。
    .likely = { $found ->
        [split] 可能設定了沒有方括號的 IPv6 位址；slmgr 仍表示設定成功。
       *[other] 這項設定可能是舊主機、映像或指令碼留下的。
    }

cause-client-stale-side-override = 手動設定的 KMS 主機不提供 KMS：{ $side_overrides }。這項設定只用於 Office 或其他產品，這個 Windows 不會詢問它。
    .label = 為其他產品設定的主機有誤
    .finding = 只為 Office 或其他產品手動設定的 KMS 主機不提供 KMS：{ $side_overrides }。

cause-client-suspicious-override = { $suspicion ->
    [itself] 用戶端被手動設定為使用 { $override }，也就是這部電腦自己。
    [example] 用戶端被手動設定為使用 { $override }，這是範例專用的位址。
    [fake] 用戶端被手動設定為使用 { $override }，這是模擬啟用的程式會設定的位址。貴組織的主機也可能使用它；輸出沒有顯示是否如此。
   *[public] 用戶端被手動設定為使用 { $override }，這是用戶端網域以外的公用主機。組織或其雲端業者的主機可以這樣設定；兩者都沒有經營的主機則不可以。
}
    .label = 手動設定的主機可疑
    .finding = { $suspicion ->
        [itself] 手動設定的 KMS 主機 { $wrong_host } 就是這部電腦自己。
        [example] 手動設定的 KMS 主機 { $wrong_host } 使用範例專用的位址。
        [fake] 手動設定的 KMS 主機 { $wrong_host } 是模擬啟用的程式會設定的位址。
       *[public] 手動設定的 KMS 主機 { $wrong_host } 是用戶端網域以外的公用主機。
    }
    .likely = { $suspicion ->
        [public] 除非 { $wrong_host } 由貴組織或其業者經營，否則可能有模擬啟用的程式在這部電腦或它的映像中執行過。
        [fake] 除非 { $wrong_host } 由貴組織經營，否則可能有模擬啟用的程式在這部電腦或它的映像中執行過。
       *[itself] 可能有模擬啟用的程式在這部電腦或它的映像中執行過。
    }

cause-client-licensing-hooked = 用戶端的授權處理程序被其他程式取代，或載入了其他程式（Image File Execution Options）。合法授權的系統不需要這樣做。
    .label = 授權處理程序遭攔截
    .finding = 有其他程式攔截了用戶端的授權處理程序。
    .likely = 可能有模擬啟用的程式在這部電腦或它的映像中執行過。

## Licensing

cause-licensing-count-too-low = KMS 主機有回應，但提出要求的電腦太少。Windows 用戶端需要 25 部，Windows Server 或 Office 需要 5 部。
    .label = 計數不足
    .finding = KMS 主機的計數低於門檻。
    .likely = 若網路中的電腦夠多，可能是由同一映像複製的電腦共用同一個用戶端電腦識別碼，只算一部。

cause-licensing-kms-not-enabled = 用戶端連到的電腦表示，那裡沒有啟用金鑰管理服務。
    .label = 主機沒有啟用 KMS
    .finding = 用戶端所連絡的主機沒有啟用 KMS。
    .likely = { $asked ->
        [unknown] 回應的電腦可能沒有 KMS 主機金鑰，或用戶端被指到錯誤的電腦。用戶端的事件 12288 記有它的名稱。
       *[known] { $host } 可能沒有 KMS 主機金鑰，或用戶端被指到錯誤的電腦。
    }

cause-licensing-host-not-activated = KMS 主機有回應，但它本身尚未啟用。在啟用之前，它無法為任何用戶端提供服務。
    .label = KMS 主機尚未啟用
    .finding = { $asked ->
        [unknown] KMS 主機尚未啟用。
       *[known] KMS 主機 { $host } 尚未啟用。
    }

cause-licensing-wrong-kms-host = KMS 主機有回應，但無法啟用這個版本（Version 或 Edition）的 Windows。
    .label = 主機不涵蓋用戶端的產品
    .finding = { $asked ->
        [unknown] 回應的 KMS 主機不涵蓋用戶端的產品。
       *[known] KMS 主機 { $host } 不涵蓋用戶端的產品。
    }
    .likely = 主機可能需要更新及較新的 KMS 主機金鑰，或用戶端被指到專供其他產品使用的主機。

cause-licensing-clock-skew = KMS 主機不接受要求中的時間。用戶端與主機的 UTC 時鐘相差超過 4 小時。
    .label = 時鐘相差太多
    .finding = 用戶端與 KMS 主機的時鐘相差太多。
    .likely = 若其他用戶端可以啟用，可能是這個用戶端的時鐘有誤；若都無法啟用，可能是主機的時鐘有誤。

cause-licensing-key-channel = { $key ->
    [mak] 安裝的產品金鑰是 MAK（多重啟用金鑰），不使用 KMS。
    [avma] 安裝的產品金鑰是 AVMA 金鑰（由 Hyper-V 主機自動啟用虛擬機器），不使用 KMS。
    [host] 安裝的產品金鑰是 KMS 主機的金鑰（CSVLK）；使用它的電腦不會詢問任何 KMS 主機。
    [retail] 安裝的產品金鑰是零售版金鑰，不使用 KMS。
    [oem] 安裝的產品金鑰是 OEM 金鑰，不使用 KMS。
    [evaluation] 安裝的產品金鑰是評估版金鑰，不使用 KMS。
   *[unknown] 安裝的產品金鑰不使用 KMS：它是 MAK、零售版、OEM 或評估版金鑰，或根本沒有金鑰。
}{ $way ->
    [untested] {""}
   *[other] 問題不在網路。
}
    .label = 沒有 KMS 用戶端金鑰
    .finding = 用戶端沒有 KMS 用戶端金鑰（GVLK）。
    .likely = { $key ->
        [mak] MAK 可能是手動或由指令碼輸入，或已在映像中。
        [avma] 這個金鑰可能來自給 Hyper-V 用的映像；AVMA 只在已啟用的 Windows Server Datacenter 主機上有效。
        [host] 這個金鑰可能屬於另一台電腦。如果這台就是要當 KMS 主機，請保留金鑰：它只是還沒啟用。
        [retail] Windows 可能是以零售版媒體安裝，或輸入了零售版金鑰。
        [oem] Windows 可能是隨電腦附上的。
        [evaluation] Windows 可能是以評估版媒體安裝。
       *[unknown] Windows 可能是以零售版或評估版媒體安裝，或輸入了 MAK。
    }

cause-licensing-elevation = 執行命令時沒有所需的權限。{ $way ->
    [measured] 到 KMS 主機的路徑暢通。
    [opened] { $host } 的 TCP 連接埠 { $port } 可以連線；沒有測試 RPC。
   *[untested] 這個錯誤碼無法說明網路的狀況。
}
    .label = 命令的權限不足
    .finding = 這個命令需要在以系統管理員身分執行的命令提示字元中執行。
    .likely = 若以系統管理員身分執行仍出現相同的錯誤碼，可能是軟體保護服務的權限損壞。

cause-licensing-other = { $speaks ->
    [microsoft] 錯誤碼 { $code } 與通往 Microsoft 啟用伺服器的路徑有關：Proxy、防火牆或網際網路上的名稱。使用 KMS 金鑰的用戶端不會連到那裡。
   *[licence] { $way ->
        [opened] { $host } 的 TCP 連接埠 { $port } 可以連線；沒有測試 RPC。錯誤碼 { $code } 與金鑰、授權存放區或主機有關，與網路無關。
        [measured] 到 KMS 主機的路徑暢通。錯誤碼 { $code } 與金鑰、授權存放區或主機有關，與網路無關。
       *[untested] 錯誤碼 { $code } 與金鑰、授權存放區或主機有關，與網路無關。
    }
}
    .label = 其他授權錯誤
    .finding = { $speaks ->
        [microsoft] 錯誤碼 { $code } 與通往 Microsoft 啟用伺服器的路徑有關，KMS 不使用它。
       *[licence] 錯誤碼 { $code } 的原因在授權，不在網路。
    }

## No verdict

cause-outputs-several-clients = 輸出來自多個用戶端：{ $clients }。只採用列在最前面的用戶端的輸出。
    .finding = 輸出來自多個用戶端：{ $clients }。只採用列在最前面的用戶端的輸出。
cause-outputs-another-network = 與用戶端設定對照，有些輸出來自其他電腦或網路：{ $strangers }。
    .finding = 與用戶端設定對照，有些輸出來自其他電腦或網路：{ $strangers }。
cause-outputs-anybody = 無法判斷 netstat 的輸出屬於哪一部電腦：其中沒有用戶端的位址，也沒有 KMS 主機的位址。這份輸出不列入判斷；請取得同一部電腦的 ipconfig 與 netstat 輸出。
    .finding = 無法判斷 netstat 的輸出屬於哪一部電腦：其中沒有用戶端的位址，也沒有 KMS 主機的位址。這份輸出不列入判斷；請取得同一部電腦的 ipconfig 與 netstat 輸出。
cause-outputs-another-server = { $chosen_servers }：查詢時特別指定，但不是用戶端的 DNS 伺服器。用戶端不會向它查詢，因此這個回答不列入判斷。
    .finding = { $chosen_servers }：查詢時特別指定，但不是用戶端的 DNS 伺服器。用戶端不會向它查詢，因此這個回答不列入判斷。
cause-outputs-answers-differ = 同一個問題有不同的回答，以較晚的回答為準：{ $repeated }。
    .finding = 同一個問題有不同的回答，以較晚的回答為準：{ $repeated }。
cause-outputs-other-product = 授權顯示 { $products } 尚未啟用；它有自己的金鑰。這份診斷只針對 Windows。
    .finding = 授權顯示 { $products } 尚未啟用；它有自己的金鑰。這份診斷只針對 Windows。

cause-inconclusive = { $evidence ->
    [hidden] DNS 伺服器有記錄 { $owner }，但用戶端自己的解析程式找不到。Windows 依照自己的解析程式行事；是什麼讓它看不到這筆記錄，提供的資料沒有說明。
    [port] { $host } 的 TCP 連接埠 { $port } 可以連線，但錯誤碼 { $code } 表示沒有 KMS 主機回應。提供的資料看不出現在是哪一種情況，也看不出是什麼擋下了連線之後的要求。
    [name] { $host } 的 TCP 連接埠 { $port } 可以連線，但錯誤碼 { $code } 表示用戶端在 DNS 中找不到 KMS 主機。提供的資料看不出現在是哪一種情況。
    [failed] { $host } 的 TCP 連接埠 { $port } 可以連線，但啟用失敗，錯誤碼為 { $code }。這個錯誤碼看不出是否有 KMS 主機回應。
    [unanswered] { $host } 的 TCP 連接埠 { $port } 可以連線，但用戶端的事件 12288 顯示，向 { $asked_host } 的要求以 { $asked_code } 結束，而且沒有看到對它的回應。
    [elsewhere] 用戶端的事件記錄顯示，它詢問了 { $asked_host }，但沒有得到回應（{ $asked_code }）。用戶端所依據的記錄都沒有指向這台主機；記錄指向的 { $host } 可以連線到 TCP 連接埠 { $port }。是什麼讓用戶端找了別的主機，提供的資料沒有說明。
    [told] 提供的資料不足以判定：既不能證明是什麼讓用戶端無法連到 KMS 主機，也不能證明路徑暢通。
   *[own] 證據不足，無法判定。沒有看到能證明問題的證據，也沒有看到能證明到 KMS 主機的路徑暢通的證據。
}
    .finding = 關於到 KMS 主機的路徑，證據不足。
    .likely = { $evidence ->
        [hidden] 可能是用戶端快取中舊的否定答案、名稱解析原則（NRPT），或加密的解析程式（DNS over HTTPS）：nslookup 不經過這些。
        [port] { $whose ->
            [provider] 雲端業者的 KMS 主機只回應從該業者的位址送出要求的電腦。若路由把所有流量送往另一個網路或防火牆（強制通道），連接埠可能可以連線，卻沒有回應。事件 12288 與 12289 會顯示詢問了哪一台主機、有沒有收到回應；若有回應，原因就在授權。
           *[own] 可能是路徑上會檢查內容的防火牆或 Proxy，或是用戶端、主機上的安全性產品，讓連線建立後擋下了後續的內容；也可能是錯誤碼來自先前的嘗試或另一台主機。事件 12288 與 12289 會顯示詢問了哪一台主機、有沒有收到回應；若有回應，原因就在授權。
        }
        [name] 錯誤碼可能來自先前的嘗試，或 Windows 詢問的 DNS 伺服器與 nslookup 不同：另一張介面卡的、原則（NRPT）指定的，或是快取。重新嘗試一次，再看事件 12288 就會知道。
        [failed] 可能是路徑上或主機上的某樣東西，讓連線建立後中斷了要求。事件 12288 與 12289 會顯示詢問了哪一台主機、有沒有收到回應。
        [unanswered] 可能是路徑上會檢查內容的防火牆或 Proxy，或是用戶端、主機上的安全性產品，讓連線建立後擋下了後續的內容；也可能是那次要求早於連接埠開放。如果有同一時間的事件 12289，表示收到了回應，原因就在授權。
        [elsewhere] 可能是手動設定了 KMS 主機，或用戶端的快取中留有先前找到的主機。
        [told] 提供的資料缺少足以判斷的部分；接下來要詢問的內容列在下方。
       *[own] 可能是略過了部分測試、檢查被中斷，或沒有已知的 KMS 主機可測試。
    }
