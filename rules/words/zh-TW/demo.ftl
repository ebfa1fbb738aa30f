# The stories of the demo scenarios, one line each.

demo-healthy = 一切正常：SRV 記錄指向 KMS 主機，主機也接受 KMS 介面。
demo-srv-missing = KMS 主機有提供服務，但用戶端的網域中沒有人建立 SRV 記錄。
demo-srv-wrong-target = SRV 記錄仍指向舊的 KMS 主機，那裡已沒有程式接聽。
demo-srv-wrong-port = SRV 記錄寫的連接埠，不是 KMS 主機接聽的連接埠。
demo-srv-target-unavailable = SRV 記錄的目標只有一個點：網域宣告自己沒有 KMS 主機。
demo-srv-not-in-client-domain = SRV 記錄存在，但不在用戶端的網域，而在另一個網域。
demo-srv-only-in-search-list = SRV 記錄只存在於尾碼搜尋清單中的網域，用戶端不一定會去查。
demo-srv-no-client-domain = 用戶端完全沒有 DNS 尾碼，所以沒有網域可查詢 KMS 主機。
demo-srv-inconsistent = 用戶端的第一部 DNS 伺服器沒有 SRV 記錄，第二部才有。
demo-srv-lookup-failed = 查詢 SRV 記錄時 DNS 伺服器回應 SERVFAIL，查詢其他名稱則正常。
demo-name-host-not-found = SRV 記錄指向的主機名稱在 DNS 中沒有位址。
demo-name-wrong-address = KMS 主機已搬移，但它的 A 記錄仍是舊位址。
demo-name-client-resolver-differs = DNS 中的位址正確，但用戶端的 hosts 檔以舊位址覆蓋了它。
demo-name-suffix-missing = KMS 主機只有單一標籤名稱，用戶端沒有尾碼能補成完整名稱。
demo-name-lookup-failed = 查詢 KMS 主機的位址時，DNS 伺服器回應 SERVFAIL。
demo-name-dns-server-failure = DNS 伺服器有回應，但一律回應 SERVFAIL。
demo-dns-service-down = DNS 伺服器的電腦正常，但 DNS 服務沒有執行。
demo-network-no-dns-server = 用戶端沒有設定 DNS 伺服器。
demo-client-stale-override = 用戶端上手動設定的 KMS 主機已不存在，而 DNS 會指向一部可用的主機。
demo-firewall-port-closed = 找得到 KMS 主機且主機已開機，但 KMS 連接埠拒絕連線。
demo-firewall-inspected = KMS 連接埠可以連線，但只要送出 RPC bind，路徑上就有裝置重設連線。
demo-not-kms = SRV 記錄所指的 KMS 連接埠上，回應的是網頁伺服器。
demo-licensing-count-too-low = 網路正常；向 KMS 主機提出要求的用戶端還不夠多，無法啟用。
