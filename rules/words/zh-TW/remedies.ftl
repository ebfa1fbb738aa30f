# What to do: a title, steps of one action each, and where it helps a way back (.undo) or a caution (.note).
# Arguments are text; an unknown one arrives as a placeholder such as <name of the KMS host>.

## DNS servers

remedy-configure-dns-server = 為用戶端設定 DNS 伺服器
    .step1 = 列出每張網路介面卡的 DNS 伺服器。
    .step2 = 若介面卡以 DHCP 取得設定，更新租用後再看一次。
    .step3 = 若仍然沒有，修正 DHCP 選項 6，或在介面卡上設定您的 DNS 伺服器位址。
    .undo = 讓介面卡恢復使用 DHCP 提供的 DNS 伺服器。
    .note = 使用知道內部區域的 DNS 伺服器；公用 DNS 伺服器沒有 KMS 記錄。

remedy-reach-dns-server = 恢復到 DNS 伺服器 { $server } 的連線
    .step1 = 確認網路介面卡已連線，並有位址與預設閘道。
    .step2 = ping 伺服器。
    .step3 = 追蹤到伺服器的路由，記下最後一個有回應的躍點。
    .step4 = 直接向伺服器查詢記錄。
    .step5 = 在途中的每道防火牆上，放行從 { $client } 到 { $server } 的 UDP 與 TCP 連接埠 53。
    .note = 不在公司網路的電腦，只能透過 VPN 連到內部的 DNS 伺服器。

remedy-start-dns-service = 啟動 { $server } 的 DNS 服務
    .step1 = 在 { $server } 上查看 DNS 服務的狀態。
    .step2 = 啟動服務，並設為自動啟動。
    .step3 = 若服務啟動後又停止，查看它的事件記錄檔。
    .step4 = 確認伺服器自己的防火牆接受 UDP 與 TCP 連接埠 53。

remedy-repair-dns-server = 讓 DNS 伺服器能回答區域 { $zone } 的查詢
    .step1 = 在 { $server } 上確認區域 { $zone } 已載入，沒有過期或暫停。
    .step2 = 若伺服器轉寄這個區域，確認每個轉寄站都能回答。
    .step3 = 若伺服器回應 REFUSED，將用戶端的網路加入允許查詢與遞迴的位址。
    .step4 = 若回應 SERVFAIL，在 DNS 事件記錄檔或 named 的記錄檔中查看原因。
    .step5 = 重新載入區域，再查詢一次。

remedy-allow-dns-tcp = 放行到 { $server } 的 TCP 連接埠 53
    .step1 = 在 { $server } 上確認 DNS 服務除了 UDP 之外，也在 TCP 連接埠 53 接聽。
    .step2 = 在途中的每個防火牆放行從 { $client } 到 { $server } 的 TCP 連接埠 53。
    .step3 = 從用戶端再測試一次。
    .note = 放不進一個資料包的 DNS 回應會遭截斷，用戶端會改以 TCP 再問一次。

remedy-synchronize-dns-servers = 讓 DNS 伺服器 { $server } 也有這個記錄
    .step1 = 分別向 { $server } 與 { $server_with_record } 查詢 { $owner }，並比對結果。
    .step2 = 若區域與 Active Directory 整合，開始複寫，再讓 { $server } 重新讀取區域。
    .step3 = 若 { $server } 上的是次要區域，再執行一次區域轉送。
    .step4 = 若 { $server } 完全沒有這個區域，將 { $zone } 轉寄到 { $server_with_record }，或從用戶端的清單移除 { $server }。
    .undo = 從 { $server } 移除 { $zone } 的條件式轉寄站。只在曾加入轉寄站時才執行。
    .note = 用戶端採信第一部回應的伺服器，因此清單中的每部伺服器都要有這個記錄。否定回應可能留在快取中，直到 TTL 結束。

## The SRV record

remedy-create-srv-record = 建立 SRV 記錄 { $owner }
    .step1 = 在「DNS 管理員」中展開「正向對應區域」，以滑鼠右鍵按一下 { $zone }，選取「其他新記錄」。
    .step2 = 選取「服務位置（SRV）」，再選取「建立記錄」。
    .step3 = 輸入服務 _vlmcs、通訊協定 _tcp、連接埠號碼 { $port } 與主機 { $target }；優先順序與權數維持 0。
    .step4 = 若是 BIND 伺服器，將這一行加入區域檔，遞增 SOA 記錄的序號，再重新載入區域。
    .step5 = 從用戶端再查詢一次記錄。
    .undo = 刪除這個記錄。
    .note = 會自行發佈的 KMS 主機每 24 小時建立一次這個記錄；不允許動態更新時，才手動建立。快取中的否定回應可能使記錄暫時看不到，直到 TTL 結束。SRV 記錄的目標是主機名稱，不能是位址。

remedy-publish-from-host = 讓 KMS 主機發佈它的記錄
    .step1 = 在 KMS 主機上，查看 SoftwareProtectionPlatform 下的 DisableDnsPublishing 是否為 1。
    .step2 = 開啟發佈功能。
    .step3 = 重新啟動軟體保護服務（sppsvc）；它在啟動時發佈，之後每 24 小時發佈一次。
    .step4 = 查看應用程式事件記錄檔：事件 12294 表示記錄已發佈，12293 表示沒有發佈。
    .undo = 關閉發佈功能。
    .note = 事件 12293 附帶 0x80072338，表示 DNS 區域拒絕了更新：給予 KMS 主機的電腦帳戶變更 _vlmcs 記錄的權限，或手動建立記錄。在 BIND 上，只允許 KMS 主機更新，不要允許任意位址。登錄機碼是 SoftwareProtectionPlatform；舊說明中的機碼 SL 屬於 Windows Vista。

remedy-publish-in-domain = 也在 { $domain } 發佈記錄
    .step1 = 在 KMS 主機上，查看 DnsDomainPublishList 是否已有內容；若有，予以保留。
    .step2 = 設定 DnsDomainPublishList（REG_MULTI_SZ），每個網域一行：網域、優先順序、權數。
    .step3 = 重新啟動軟體保護服務（sppsvc）。
    .step4 = 在應用程式事件記錄檔中查看事件 12294，其中會列出網域。
    .step5 = 若出現事件 12293，給予 KMS 主機的電腦帳戶在 { $domain } 建立記錄的權限。
    .undo = 移除 DnsDomainPublishList 或還原原有內容，再重新啟動 sppsvc。
    .note = 命令會取代整份清單。將您的其他網域加入命令中。主機自己的網域 { $host_zone } 也要列入。

remedy-stop-publishing = 停止發佈 { $wrong_host }
    .step1 = 若 { $wrong_host } 仍在執行，在它上面關閉 DNS 發佈。
    .step2 = 重新啟動軟體保護服務（sppsvc）。
    .step3 = 若這部電腦不是貴組織的 KMS 主機，將它的 KMS 主機金鑰換成它的 GVLK。
    .undo = 再次開啟發佈功能。
    .note = 有 KMS 主機金鑰的電腦每 24 小時會再次發佈自己；只刪除記錄無法持久。

remedy-replace-target-dot-record = 取代表示「沒有這項服務」的記錄
    .step1 = 向區域的負責人確認，是否刻意在 { $domain } 關閉了 KMS。
    .step2 = 刪除目標為「.」的記錄。
    .step3 = 建立目標為 { $target }、連接埠為 { $port } 的記錄。
    .step4 = 若是 BIND 伺服器，修改區域檔中的這一行，遞增序號，再重新載入區域。
    .undo = 刪除新的記錄，並放回目標為「.」的記錄。

remedy-correct-srv-port = 將記錄的連接埠改為 { $port }
    .step1 = 在 { $target } 上查看 KMS 接聽哪個連接埠（slmgr /dlv 中的「接聽連接埠」或「在下列連接埠上接聽」）。
    .step2 = 刪除連接埠為 { $wrong_port } 的記錄。
    .step3 = 以連接埠 { $port } 重新建立記錄。
    .step4 = 若是 BIND 伺服器，修改區域檔中的這一行，遞增序號，再重新載入區域。
    .undo = 放回連接埠為 { $wrong_port } 的記錄。
    .note = 若主機本來就應該接聽 { $wrong_port }，改用 slmgr /sprt 在主機上設定這個連接埠。

remedy-delete-stale-srv = 刪除指向 { $wrong_host } 的記錄
    .step1 = 列出 { $owner } 的記錄。
    .step2 = 確認 { $wrong_host } 已不是 KMS 主機。
    .step3 = 在「DNS 管理員」中展開「正向對應區域」、{ $zone }、_tcp，刪除目標為這部主機的 _vlmcs 記錄。
    .step4 = 若是 BIND 伺服器，從區域檔移除這一行，遞增序號，再重新載入區域。
    .undo = 重新建立這個記錄。
    .note = 若 { $wrong_host } 仍在執行並有 KMS 主機金鑰，它每 24 小時會再次發佈自己：先停止發佈。已快取它的用戶端，會在它不再回應時捨棄它。

remedy-replace-srv-target = 將記錄 { $owner } 指向 { $target }
    .step1 = 建立目標為 { $target }、連接埠為 { $port } 的記錄。
    .step2 = 刪除目標為 { $wrong_host } 的記錄。
    .step3 = 若是 BIND 伺服器，修改區域檔中的這一行，遞增序號，再重新載入區域。
    .step4 = 從用戶端再查詢一次記錄。
    .undo = 放回原來的記錄，並刪除新的記錄。
    .note = 若 { $wrong_host } 仍在執行並有 KMS 主機金鑰，它每 24 小時會再次發佈自己。

remedy-use-fqdn-target = 在記錄中使用完整名稱 { $short_host }.{ $suffix }
    .step1 = 建立記錄 { $owner }，目標為 { $short_host }.{ $suffix }。
    .step2 = 刪除目標為單一標籤名稱 { $short_host } 的記錄。
    .step3 = 從用戶端再查詢一次記錄。
    .undo = 刪除新的記錄。
    .note = SRV 記錄的目標在途中不會加上尾碼；單一標籤名稱能用只是碰巧。

## The client's settings

remedy-bracket-override = 重新設定 KMS 主機：使用名稱，或加上方括號的 IPv6 位址
    .step1 = 設定以方括號括住的位址，後面加上連接埠；最好改設定主機的名稱。
    .step2 = 啟用。
    .undo = 清除主機。

remedy-clear-override = 清除手動設定的 KMS 主機
    .step1 = 列出所有設定了主機的地方；Windows、Office 與個別產品各有自己的設定。
    .step2 = 清除對整個系統有效的主機。
    .step3 = 若某個產品仍留有設定，用 slmgr /dlv all 列出的啟用識別碼清除它。
    .step4 = 若 Office 仍留有設定，用 ospp.vbs /remhst 清除它。
    .step5 = 用 slmgr /ato 啟用；{ $found ->
        [set] 用戶端此時會詢問在較大範圍設定的 { $wider_override }。
       *[other] 用戶端此時會從 DNS 尋找主機。
    }
    .undo = 重新設定原來的主機 { $override }。
    .note = 由指令碼或群組原則喜好設定所設的主機會再次出現；要在源頭修正。這裡若是回送位址或公用位址，常是未經授權的啟用軟體留下的：通報負責映像的人員。

remedy-clear-product-override = 清除為這個產品手動設定的 KMS 主機
    .step1 = 列出所有設定了主機的地方。
    .step2 = 清除啟用識別碼為 { $activation_id } 的產品的主機。
    .step3 = 啟用這個產品；{ $found ->
        [set] 用戶端此時會詢問在較大範圍設定的 { $wider_override }。
       *[other] 用戶端此時會從 DNS 尋找主機。
    }
    .undo = 為這個產品重新設定原來的主機 { $override }。
    .note = 不加啟用識別碼的 slmgr /ckms 只會清除對整個系統有效的主機。由指令碼或群組原則喜好設定所設的主機會再次出現；要在源頭修正。

remedy-clear-application-override = 清除只為 Windows 手動設定的 KMS 主機
    .step1 = 列出所有設定了主機的地方。
    .step2 = 刪除應用程式 { $application_id } 的兩個值；其中一個不存在並不是錯誤。
    .step3 = 用 slmgr /ato 啟用；{ $found ->
        [set] 用戶端此時會詢問在較大範圍設定的 { $wider_override }。
       *[other] 用戶端此時會從 DNS 尋找主機。
    }
    .undo = 在那裡重新設定原來的主機 { $override }。
    .note = slmgr 沒有針對這個位置的選項。由指令碼或群組原則喜好設定所設的主機會再次出現；要在源頭修正。

remedy-use-provider-host = 設定雲端業者的 KMS 主機 { $provider_host }
    .step1 = 確認這部電腦應以雲端業者的授權啟用，不再使用貴組織自己的授權。
    .step2 = 將 { $provider_host } 與連接埠 1688 設為 KMS 主機。
    .step3 = 啟用。
    .undo = 重新設定原來的主機 { $override }；原來若沒有設定，就用 slmgr /ckms 清除。
    .note = 移到雲端的電腦會保留原來網路的 KMS 主機。

remedy-assign-host = 在這個用戶端手動設定 KMS 主機
    .step1 = 將 KMS 主機設為 { $host }，連接埠設為 { $port }。
    .step2 = 啟用。
    .undo = 清除主機，讓用戶端再次從 DNS 尋找。
    .note = 這只對一個用戶端有效，而且會掩蓋問題。在清除主機之前，不會使用 DNS 探索。使用名稱，不要用位址；IPv6 位址要加方括號。

remedy-use-fqdn-override = 以完整名稱設定 KMS 主機
    .step1 = 將 KMS 主機設為 { $short_host }.{ $suffix }，連接埠設為 { $port }。
    .step2 = 用 slmgr /ato 啟用。
    .undo = 重新設定原來的主機 { $override }。

remedy-clear-lookup-domain = 清除查閱網域 { $lookup_domain }，讓用戶端在自己的網域尋找
    .step1 = 清除查閱網域。
    .step2 = 用 slmgr /ato 啟用。
    .undo = 重新設定查閱網域。

remedy-set-lookup-domain = 讓這個用戶端在 { $other_domain } 尋找
    .step1 = 將用戶端尋找 KMS 的網域設為 { $other_domain }。
    .step2 = 用 slmgr /ato 啟用。
    .undo = 清除查閱網域。
    .note = 用戶端之後只在這個網域尋找。手動設定的主機優先於這項設定。

remedy-set-primary-suffix = 將用戶端的主要 DNS 尾碼設為 { $other_domain }
    .step1 = 依序開啟「系統內容」、「電腦名稱」、「變更」、「其他」。
    .step2 = 在「這部電腦的主要 DNS 尾碼」輸入 { $other_domain }。
    .step3 = 重新啟動電腦。
    .undo = 輸入原來的尾碼或留空，再重新啟動。
    .note = 已加入網域的電腦，尾碼由網域決定；要在網域中變更。

remedy-add-search-suffix = 在用戶端的搜尋清單加入 DNS 尾碼
    .step1 = 列出目前設定的尾碼，並保留一份。
    .step2 = 重新設定清單，將缺少的尾碼加在最後。
    .step3 = 若清單由群組原則設定，改為變更該原則。
    .undo = 重新設定原來的清單。
    .note = 搜尋清單用來補齊主機名稱，並不保證能找到 KMS 記錄：Windows 會在電腦的主要 DNS 尾碼或網域中查詢。

## Names and addresses

remedy-fix-address-record = 修正 { $host } 的位址
    .step1 = 記下這個名稱目前的位址：{ $wrong_addresses }。
    .step1-open = 確認 KMS 主機的位址是 { $address }（只看到它的連接埠可以連線），並記下這個名稱目前的位址：{ $wrong_addresses }。
    .step2 = 刪除 { $host_zone } 中 { $short_host } 錯誤的 { $record_types } 記錄。
    .step3 = 以 { $address } 建立記錄。
    .step4 = 清空 DNS 伺服器的快取，再清空用戶端的快取。
    .undo = 重新建立原來的記錄：{ $wrong_addresses }。
    .note = 命令會刪除這個名稱的所有 { $record_types } 記錄。若只要刪除其中一個，使用「DNS 管理員」。若主機會自行登錄位址，改為更新它的登錄，否則舊位址會再次出現。

remedy-create-address-record = 建立 { $host } 的位址記錄
    .step1 = 在「DNS 管理員」中展開「正向對應區域」，以滑鼠右鍵按一下 { $host_zone }，選取「新增主機（A 或 AAAA）」。
    .step2 = 輸入名稱 { $short_host } 與位址 { $address }。
    .step3 = 若是 BIND 伺服器，將這一行加入區域檔，遞增序號，再重新載入區域。
    .undo = 刪除這個記錄。
    .note = 若 { $host_zone } 不是獨立的區域，在它上層的區域建立記錄。

remedy-forward-provider-zone = 讓 DNS 伺服器 { $server } 能解析雲端業者的名稱 { $host }
    .step1 = 向 { $server } 查詢這個名稱，以及另一個公用名稱。
    .step2 = 若兩者都無法解析，為它設定可解析的轉寄站；在 Azure 網路內是 168.63.129.16，在 Google Cloud 內是 169.254.169.254。
    .step3 = 若能解析另一個名稱，查看它是否有區域 { $host_zone }，以及是否有篩選。
    .step4 = 從用戶端再查詢一次這個名稱。
    .undo = 移除轉寄站。
    .note = 不要手動建立這個名稱：自己的 { $host_zone } 區域會遮蔽業者在其中的所有其他名稱。

remedy-register-host-address = 讓 KMS 主機登錄它的位址
    .step1 = 在 KMS 主機上，確認網路介面卡的 DNS 伺服器正確，而且會在 DNS 中登錄位址。
    .step2 = 重新登錄位址。
    .step3 = 一分鐘後，向 DNS 伺服器查詢 { $host }。

remedy-remove-hosts-entry = 從 hosts 檔移除 { $host } 的項目
    .step1 = 在用戶端的 hosts 檔中尋找這個名稱。
    .step2 = 以系統管理員身分執行編輯器開啟檔案，刪除這一行，或在行首加上 #。
    .step3 = 清空用戶端的 DNS 快取。
    .undo = 放回這一行。

remedy-flush-dns-cache = 清空用戶端的 DNS 快取
    .step1 = 查看快取中 { $host } 的內容。
    .step2 = 清空快取。

remedy-restore-resolver = 讓用戶端自己的解析程式得到 { $host } 的回應
    .step1 = 比對用戶端系統所設定的 DNS 伺服器與這裡有回應的伺服器：{ $servers }。
    .step2 = 若系統設定的伺服器沒有回應，在網路介面卡或 DHCP 選項 6 更正。
    .step3 = 若伺服器回應太慢，找出它在等什麼：轉寄站，或過載的線路。
    .step4 = 在用戶端再次解析這個名稱，不要用 nslookup。

remedy-review-nrpt = 修正名稱解析原則（NRPT）
    .step1 = 列出目前生效的原則。
    .step2 = 找出命名空間涵蓋 { $host_zone } 或 { $domain } 的規則，以及它指定的 DNS 伺服器。
    .step3 = 比對那些伺服器與 { $servers } 的回答。
    .step4 = 在規則的來源修正它：群組原則（「Windows 設定」、「名稱解析原則」）、VPN 設定檔，或 DNS over HTTPS 設定。
    .note = nslookup 不遵循這項原則，因此它的結果可能與 Windows 的實際行為不同。

## Firewalls and the way

remedy-enable-firewall-rule = 在 { $host } 的 Windows 防火牆啟用 KMS 規則
    .step1 = 查看規則 SPPSVC-In-TCP，即「金鑰管理服務（TCP-In）」；它預設為關閉。
    .step2 = 為「網域」與「私人」設定檔啟用規則。
    .step3 = 確認主機的網路使用其中一個設定檔。
    .undo = 停用規則。
    .note = 這條規則只開放 TCP 連接埠 1688。在其他連接埠接聽的主機，需要為那個連接埠另建輸入規則。netsh 的寫法要使用該 Windows 語言的群組名稱。

remedy-open-path-firewall = 放行從用戶端到 { $host } 的 TCP 連接埠 { $port }
    .step1 = 追蹤從 { $client } 到 { $address } 的路徑，列出途中的防火牆。
    .step2 = 在它們的記錄檔中，尋找從 { $client } 到 { $address }、TCP 連接埠 { $port } 的封包。
    .step3 = 新增網路規則：從用戶端網路到 { $address }，TCP 目的地連接埠 { $port }，允許。
    .step4 = 從用戶端再測試一次。
    .note = 用戶端只需要 TCP 連接埠 { $port }，不使用 RPC 端點對應程式（TCP 連接埠 135）。在雲端環境，也要查看安全性群組、路由表與供應商的位址。

remedy-allow-client-outbound = 允許用戶端向外連線到 TCP 連接埠 { $port }
    .step1 = 查看用戶端的防火牆是否預設封鎖輸出連線。
    .step2 = 尋找執行封鎖的輸出規則；封鎖優先於允許。
    .step3 = 新增 TCP 的輸出規則，遠端連接埠為 { $port }。
    .step4 = 若裝有其他資安產品，也要在其中允許。
    .undo = 移除規則。
    .note = 規則要設定的是遠端連接埠。設定本機連接埠 { $port } 的規則對 KMS 無效。

remedy-exempt-inspection = 讓 KMS 不經途中的檢查
    .step1 = 找出在 { $client } 與 { $address } 之間拆解連線的防火牆、Proxy、IPS 或防毒產品。
    .step2 = 用網路規則放行 TCP 連接埠 { $port }，不要用應用程式或 HTTPS 規則。
    .step3 = 將這個流量排除在 Proxy、TLS 檢查與 RPC 篩選之外。
    .step4 = 若途中沒有任何檢查，重新啟動 { $host } 的軟體保護服務（sppsvc）；它可能已停止回應。
    .step5 = 從與 KMS 主機同一網路的用戶端測試，並比對結果。
    .note = KMS 在 TCP 連接埠 { $port } 使用 RPC，不經 TLS 或 HTTP。

remedy-reach-provider-host = 開通往雲端業者 KMS 主機 { $address } 的路徑
    .step1 = 查看這部電腦與其子網路的網路安全性群組：必須允許輸出到 { $address } 的 TCP 連接埠 { $port }。
    .step2 = 查看路由表：若所有流量都經過防火牆或送回貴組織的網路，雲端業者的 KMS 位址需要自己的路由。
    .step3 = 若這部電腦沒有公用位址，提供通往外部的出口，例如 NAT 閘道。
    .step4 = 在 Amazon EC2 上，將通往 169.254.169.250 與 169.254.169.251 的持續路由與介面卡的閘道比較；移到另一個子網路的電腦會保留舊的路由。
    .step5 = 從這部電腦再測試一次。
    .note = 這部主機屬於雲端業者：它的服務與防火牆不由您修復。在 Amazon EC2 上，InitializeInstance.ps1 -Schedule 或 EC2Launch 會在下次啟動時重新設定路由。

remedy-restore-route = 恢復到 { $address } 的路徑
    .step1 = 確認 { $host } 已開機，並使用這個位址。
    .step2 = 追蹤路由，記下最後一個有回應的躍點。
    .step3 = 將用戶端的路由表與它的預設閘道比對，尤其是設為永久的路由。
    .step4 = 將最後的躍點與 ICMP 錯誤（若有）交給網路團隊。
    .note = 常見原因是舊子網路留下的永久路由，或 VPN 沒有連線。

## The KMS host

remedy-start-kms-service = 啟動 { $host } 的 KMS 服務
    .step1 = 在 { $host } 上查看軟體保護服務（sppsvc）的狀態，並啟動它。
    .step2 = 查看是否有程式接聽 TCP 連接埠 { $port }。
    .step3 = 若 KMS 接聽其他連接埠，在記錄中使用那個連接埠，或改回原來的連接埠並重新啟動 sppsvc。
    .step4 = 若沒有程式接聽，用 slmgr /dlv 確認主機有 KMS 主機金鑰。

remedy-free-port = 釋出 { $host } 的 TCP 連接埠 { $port }
    .step1 = 在 { $host } 上，找出接聽 TCP 連接埠 { $port } 的處理程序。
    .step2 = 確認 { $address } 真的是 KMS 主機，而不是接手這個位址的其他電腦。
    .step3 = 將另一個程式移到其他連接埠，或移除它。
    .step4 = 重新啟動軟體保護服務（sppsvc）。
    .step5 = 若另一個程式必須保留，為 KMS 設定其他連接埠，並發佈那個連接埠。
    .undo = 將 KMS 設回原來的連接埠。

remedy-raise-count = 讓 KMS 主機的計數達到門檻
    .step1 = 在 KMS 主機上查看目前的計數。
    .step2 = 讓足夠的電腦提出要求：Windows 用戶端 25 部，Windows Server 5 部，Office 5 部。
    .step3 = 若有電腦提出要求而計數沒有增加，在事件 12290 中比對它們的用戶端電腦識別碼；由同一映像複製的電腦會共用一個識別碼。
    .step4 = 用 sysprep /generalize 準備映像，並在複製的電腦上執行 slmgr /rearm。
    .step5 = 若電腦數量不足，改用 Active Directory 型啟用或 MAK。
    .note = 電腦在最近一次提出要求後 30 天內計入。若有多部 KMS 主機，電腦會分散計入各部主機。虛擬機器也計入。

remedy-enable-kms-on-host = 讓 { $host } 成為 KMS 主機
    .step1 = 在 { $host } 上，用 slmgr /dlv 查看是否有 KMS 主機金鑰。
    .step2 = 若它不應該是 KMS 主機，將用戶端或記錄指向正確的主機。
    .step3 = 安裝「大量啟用服務」角色。
    .step4 = 安裝從大量授權入口網站取得的 KMS 主機金鑰，並啟用它。
    .undo = 安裝該版本（Edition）的 GVLK；這部電腦就恢復為用戶端。

remedy-activate-kms-host = 啟用 KMS 主機 { $host }
    .step1 = 在 { $host } 上，用 slmgr /dlv 查看授權狀態。
    .step2 = 線上啟用；主機要能連到 Microsoft。
    .step3 = 若連不到，以電話啟用：查看安裝識別碼，再輸入確認識別碼。
    .note = 一個 KMS 主機金鑰可啟用 6 部主機，每部最多 10 次。Microsoft 授權啟用中心可以提高這個上限。

remedy-update-host-key = 讓 { $host } 支援用戶端的 Windows 版本
    .step1 = 查看用戶端與 { $host } 的 Windows 版本。
    .step2 = 在 KMS 主機上，安裝讓它支援較新版本的更新。
    .step3 = 安裝涵蓋該版本的 KMS 主機金鑰，並啟用主機。
    .step4 = 若 Windows 與 Office、或用戶端與伺服器由不同的主機負責，讓用戶端使用正確的主機。
    .undo = 安裝原來的 KMS 主機金鑰。
    .note = 例如要啟用 Windows Server 2025 用戶端，Windows Server 2022 需要 KB5034765，Windows Server 2019 需要 KB5034768。Windows 用戶端的金鑰不能啟用伺服器。

## Licence and client

remedy-install-gvlk = 在用戶端安裝 KMS 用戶端金鑰（GVLK）
    .step1 = 用 slmgr /dlv 查看已安裝金鑰的通道；KMS 需要 VOLUME_KMSCLIENT。
    .step2 = 查出完全符合這個版本（Edition）的 GVLK。
    .step3 = 安裝 GVLK。
    .step4 = 啟用。
    .step5 = 若是評估版，先用 DISM 變更版本。
    .undo = 重新安裝原來的金鑰。
    .note = 沒有大量授權的零售版以及評估版，不接受 GVLK。

remedy-synchronize-clock = 校正用戶端的時鐘
    .step1 = 將用戶端的 UTC 時間與網域控制站的時間比對；相差超過 4 小時會被拒絕。
    .step2 = 啟動 Windows Time 服務並同步。
    .step3 = 檢查時區，再檢查一次 UTC 時間。
    .step4 = 若用戶端正確，以同樣方式檢查 KMS 主機的時鐘。
    .note = KMS 比對的是 UTC；時區本身沒有影響。

remedy-run-elevated = 以系統管理員身分執行命令
    .step1 = 以滑鼠右鍵按一下「命令提示字元」或「Windows PowerShell」，選取「以系統管理員身分執行」。
    .step2 = 再執行一次相同的 slmgr 命令。
    .note = 若仍然失敗，而且記錄中有事件 8229，則是軟體保護服務的權限損壞；還原權限。

remedy-restart-licensing-service = 重新啟動用戶端的軟體保護服務
    .step1 = 查看服務（sppsvc）的狀態與啟動類型。
    .step2 = 將啟動類型設為「自動（延遲啟動）」。
    .step3 = 重新啟動服務。
    .step4 = 用 slmgr /ato 啟用。

remedy-read-license-details = 查看授權服務本身的資訊
    .step1 = 在用戶端查看授權的詳細資料：通道、授權狀態、KMS 主機與連接埠。
    .step2 = 在應用程式事件記錄檔中查看最新的事件 12288 與 12289：12288 列出所連絡的主機與錯誤碼，12289 是回應。
    .step3 = 以 --error-code 加上其中的錯誤碼，再執行一次 kmsdoctor check。
    .note = 只有事件 12288 而沒有 12289，表示沒有收到回應。產品金鑰只會顯示最後五個字元。

## When the evidence does not suffice

remedy-connect-to-company-network = 將用戶端連上公司網路，再查詢一次
    .step1 = 連上 VPN，或把用戶端帶到公司。
    .step2 = 查看它現在的 DNS 伺服器是否為公司的，而不是 { $outside_server }。
    .step3 = 再查詢一次這個記錄。
    .note = 只有當公司的 DNS 伺服器上也缺少這個記錄時，才在那裡修正。用戶端每 180 天至少要連到 KMS 一次。

remedy-read-network = 手動找出 DNS 伺服器，再告訴本程式
    .step1 = 列出網路設定；如果也失敗，請查看提供這些資料的服務 nsi（Network Store Interface）是否正在執行。
    .step2 = 再檢查一次，用 --dns-server 指定 DNS 伺服器，其他選項不變。

remedy-ask-configuration = 詢問用戶端的設定
    .step1 = 請來電者在命令提示字元中執行這個命令，並傳回 %TEMP% 資料夾中的檔案 kms.txt。
    .step2 = 將它與已有的輸出一起匯入。

remedy-ask-record = 詢問 DNS 中的 KMS 記錄
    .step1 = 請來電者在命令提示字元中執行這個命令；若沒有 2>&1，就會失去失敗的原因。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms.txt。

remedy-ask-ping = 詢問 DNS 伺服器 { $unpinged_server } 是否回應 ping
    .step1 = 請來電者在命令提示字元中執行這個命令；結果會顯示是無法連到伺服器，還是只有它的 DNS 服務沒有回應。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms.txt。

remedy-ask-name = 向 DNS 伺服器查詢 { $unexplained_host } 的位址
    .step1 = 請來電者在命令提示字元中執行這個命令；答案會顯示是名稱不存在，還是伺服器失敗。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms.txt。

remedy-ask-connection = 詢問能否連線到 { $untried_host } 的 TCP 連接埠 { $untried_port }
    .step1 = 請來電者在 PowerShell 中執行這個命令。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms-port.txt。

remedy-ask-other-server = 也向 DNS 伺服器 { $untried_server } 查詢 KMS 記錄
    .step1 = 請來電者在命令提示字元中執行這個命令；若沒有 2>&1，就會失去失敗的原因。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms.txt。

remedy-ask-resolver = 詢問用戶端自己的解析程式如何回答 KMS 記錄
    .step1 = 請來電者在 PowerShell 中執行這個命令：Windows 會自行查詢所有介面卡的 DNS 伺服器。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms-port.txt。

remedy-ask-events = 詢問用戶端詢問了哪一台主機、有沒有收到回應
    .step1 = 請來電者在命令提示字元中執行這個命令：它會列出最新的事件 12288 與 12289。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms.txt。

remedy-ask-override = 詢問手動設定了哪一台 KMS 主機
    .step1 = 請來電者在命令提示字元中執行這個命令；沒有 2>&1 就會遺失失敗的原因。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms.txt。

remedy-ask-license = 詢問授權
    .step1 = 請來電者在命令提示字元中執行這些命令：slmgr.vbs 的複本在任何語言的 Windows 上都會以英文輸出。
    .step2 = 匯入 %TEMP% 資料夾中的檔案 kms.txt。

remedy-run-full-check = 補上缺少的資料，再檢查一次
    .step1 = 在無法啟用的用戶端上執行檢查，不要加 --no-ping 與 --no-rpc。
    .step2 = 用 --kms-host 加上 KMS 主機的名稱，用 --kms-ip 加上它的位址。
    .step3 = 用 --error-code 加上使用者看到的錯誤碼。
    .step4 = 用 --domain 加上 KMS 主機的網域。

remedy-escalate-tampering = 向上通報：請人檢查用戶端的授權設定
    .step1 = 儲存這次檢查的報告，不要變更這部電腦上的任何東西。
    .step2 = 用下列命令列出現有的設定。
    .step3 = 將兩者交給授權與資安的負責人：他們知道所設定的主機是否屬於貴組織，並決定是否重新安裝這部電腦。
    .note = 只移除痕跡，留下它們的程式仍會存在。

remedy-ask-network-team = 將證據交給網路團隊
    .step1 = 儲存這次檢查的報告。
    .step2 = 告知來源 { $client }、目的地 { $address } 與連接埠 { $port }。
    .step3 = 詢問途中是哪個裝置丟棄、拒絕或變更了這個流量。
    .note = 報告中含有貴組織網路的主機、網域與位址。
