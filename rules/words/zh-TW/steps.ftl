# The six steps of the documented procedure: title, why, what a person would type, and how it ended.

step-client-config = 用戶端設定
    .why = 用戶端必須有 DNS 伺服器、通往其他網路的路徑，以及可查詢的網域，才能開始尋找。
    .command = ipconfig /all
    .pass = 用戶端使用 DNS 伺服器 { $servers }，並在 { $domains } 尋找 KMS。
    .warn = 用戶端有 DNS 伺服器（{ $servers }），但沒有可查詢的網域，或沒有預設閘道。
    .fail = 用戶端沒有 DNS 伺服器。
    .skip = 不知道用戶端的網路設定。

step-dns-ping = 連線到 DNS 伺服器
    .why = 若連不到 DNS 伺服器，後面的步驟都會因此失敗。
    .command = ping { $server }
    .pass = 所有 DNS 伺服器都回應了 ping：{ $servers }。
    .warn = { $pings ->
        [forbidden] 用戶端自己的系統不讓 ping 送出，因此無法用 ping 判斷 { $servers } 的狀態。
       *[other] 並非所有 DNS 伺服器都回應了 ping，但至少有一部回應 ping 或查詢。
    }
    .fail = 沒有 DNS 伺服器回應 ping，也沒有伺服器回應查詢：{ $servers }。
    .skip = 沒有送出 ping：沒有可以查詢的 DNS 伺服器，或已選擇不使用 ping。

step-srv-lookup = 尋找 SRV 記錄
    .why = 用戶端靠自己網域中的 _vlmcs._tcp 記錄得知 KMS 主機。
    .command = nslookup -type=srv { $owner }.
    .pass = 有記錄 { $owner }：{ $record }。
    .warn = 找到了記錄，但用戶端不一定找得到：記錄在用戶端不一定會查的網域，或不是每部 DNS 伺服器都有。
    .fail = { $asks ->
        [nowhere] 用戶端沒有可用來尋找記錄的網域。
       *[somewhere] 用戶端找不到可用的記錄 { $owner }。
    }
    .skip = 無法查詢記錄：沒有 DNS 伺服器回應，或沒有可以查詢的 DNS 伺服器。

step-suffix-list = 比對用戶端與記錄的網域
    .why = nslookup 可能找到用戶端不會查的記錄：用戶端只在自己的網域尋找。
    .command = ipconfig /all
    .pass = 用戶端在 { $domain } 尋找，KMS 主機也屬於這個網域。
    .warn = 網域 { $other_domain } 只出現在搜尋清單、連線特定尾碼或上層網域；用戶端不一定會查。
    .fail = { $asks ->
        [nowhere] 用戶端不在 { $other_domain } 尋找：它沒有可用來尋找的網域。
       *[somewhere] 用戶端不在 { $other_domain } 尋找，而是在 { $domains } 尋找。
    }
    .skip = 不知道任何 KMS 主機的網域，無法比對。

step-connect-by-name = 以名稱連線到 KMS 主機
    .why = 若用名稱連得到 KMS，那麼用戶端與主機之間只差 SRV 記錄。
    .command = Test-NetConnection { $host } -Port { $port }
    .pass = KMS 以名稱 { $host } 在 TCP 連接埠 { $port } 回應。
    .warn = KMS 以名稱 { $host } 回應，但用戶端可能嘗試的其他主機不提供服務。
    .fail = 用戶端知道的名稱都沒有 KMS 回應（{ $host }，TCP 連接埠 { $port }）。
    .skip = { $known ->
        [none] 不知道任何 KMS 主機，無法測試。
       *[some] 沒有人以名稱嘗試連線到 KMS 主機。
    }
    .pass-open = 以名稱 { $host } 可以連線到 TCP 連接埠 { $port }。沒有測試 RPC。
    .warn-open = 以名稱 { $host } 可以連線到 TCP 連接埠 { $port }，但用戶端可能嘗試的其他主機無法連線。沒有測試 RPC。

step-connect-by-address = 以位址連線到 KMS 主機
    .why = 若用位址連得到 KMS、用名稱卻連不到，就是名稱解析有誤；若用位址也連不到，問題在防火牆、服務或網路。
    .command = Test-NetConnection { $address } -Port { $port }
    .pass = KMS 在 { $address }、TCP 連接埠 { $port } 回應。
    .warn = KMS 在 { $address } 回應，但其他位址不提供服務。
    .fail = 已知的位址都沒有 KMS 回應（{ $addresses }，TCP 連接埠 { $port }）。
    .skip = { $known ->
        [none] 不知道任何 KMS 主機的位址，無法測試。
       *[some] 沒有人嘗試過 DNS、記錄或操作人員提供的位址。
    }
    .pass-open = { $address } 的 TCP 連接埠 { $port } 可以連線。沒有測試 RPC。
    .warn-open = { $address } 的 TCP 連接埠 { $port } 可以連線，但用戶端可能嘗試的位址與連接埠並非都能連線。沒有測試 RPC。

step-unfinished = 這個步驟尚未得到回應，檢查就被中斷了。
step-untried = 這個步驟要檢查的項目並未全部嘗試，已嘗試的部分也不足以判斷。
step-untried-in-part = 已嘗試的部分都正常，但這個步驟要檢查的項目並未全部嘗試。
step-untold = 沒有人提供這個步驟的資訊。
