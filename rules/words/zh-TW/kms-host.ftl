# A KMS host that is checked on itself: its steps, causes, remedies and facts. A message that ends in
# -host stands for the one without the ending where a KMS host is checked.

report-title-host = KMS 主機檢查
section-client-host = 這部 KMS 主機
probe-promise-host = 只送出 RPC bind，而且只送往這部電腦自己的位址：沒有送出啟用要求，也沒有任何變更。

## Steps

step-host-service = 服務與主機金鑰
    .why = 沒有 KMS 主機金鑰，或軟體保護服務沒有執行，電腦就無法提供服務。
    .command = sc query sppsvc
    .pass = 軟體保護服務（sppsvc）正在執行，也沒有跡象顯示缺少 KMS 主機金鑰。
    .warn = 沒有跡象顯示缺少 KMS 主機金鑰，但系統沒有說明軟體保護服務是否正在執行。
    .fail = 軟體保護服務（sppsvc）沒有執行，或這部電腦不是已啟用的 KMS 主機。
    .skip = 沒有讀取：這個系統不是 Windows。

step-host-publishing = DNS 發佈
    .why = KMS 主機每 24 小時自行建立記錄，除非設定為不這樣做。
    .command = reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform"
    .pass = 發佈功能已開啟，網域為 { $domains }。
    .warn = 設定沒有涵蓋所有網域，但記錄都在：有人手動維護。
    .fail = 主機沒有在所有應發佈的網域發佈。
    .skip = 沒有讀取：這個系統不是 Windows。

step-host-record = 主機自己的記錄
    .why = 用戶端靠自己網域中的 _vlmcs._tcp 記錄找到這部主機，記錄必須寫明這部電腦與它的連接埠。
    .command = nslookup -type=srv { $owner }.
    .pass = { $domains } 中有記錄，而且指向這部電腦。
    .warn = 有些網域的記錄指向這部電腦，但不是每個網域都有，或不是每部 DNS 伺服器都有。
    .fail = 沒有 _vlmcs._tcp 記錄以 TCP 連接埠 { $port } 指向這部電腦。
    .skip = 無法查詢記錄：不知道網域，或沒有 DNS 伺服器回應。

step-host-port = 接聽連接埠
    .why = 用戶端的要求送到這裡；這項檢查不會連線到其他電腦。
    .command = netstat -ano | findstr :{ $port }
    .pass = KMS 在這部電腦自己的位址、TCP 連接埠 { $port } 回應。
    .pass-open = 這部電腦自己的位址開放 TCP 連接埠 { $port }；沒有測試 RPC。
    .warn = KMS 只在這部電腦的部分位址、TCP 連接埠 { $port } 回應。
    .fail = KMS 沒有在這部電腦自己的位址、TCP 連接埠 { $port } 回應。
    .skip = 沒有測試連接埠。

step-host-firewall = Windows 防火牆
    .why = KMS 的規則預設為關閉，而主機自己不會察覺。
    .command = Get-NetFirewallRule -Name SPPSVC-In-TCP
    .pass = Windows 防火牆放行 TCP 連接埠 { $port }。
    .warn = Windows 防火牆在這些網路放行 TCP 連接埠 { $port }：{ $open_profiles }；在這些網路不放行：{ $closed_profiles }。
    .fail = Windows 防火牆在任何網路都不放行 TCP 連接埠 { $port }。
    .skip = 無法讀取 Windows 防火牆的規則。

step-host-count = 目前的計數
    .why = 計數達到 5，KMS 主機才會啟用 Windows Server 與 Office；達到 25，才會啟用 Windows 用戶端。
    .command = cscript //nologo %windir%\System32\slmgr.vbs /dlv
    .pass = 目前的計數是 { $current_count }，足以啟用伺服器與用戶端。
    .warn = 目前的計數是 { $current_count }：足以啟用 Windows Server 與 Office，但不足以啟用 Windows 用戶端。
    .fail = 目前的計數是 { $current_count }：不足以啟用任何電腦。
    .skip = 授權服務沒有提供計數。

## Causes

class-healthy-host = 這部 KMS 主機沒有發現問題

cause-healthy-host = 這部電腦在 TCP 連接埠 { $port } 以 KMS 主機的身分回應，{ $domains } 中也有它的記錄。它與用戶端之間的防火牆沒有測試。
    .open = 這部電腦開放 TCP 連接埠 { $port }，{ $domains } 中也有它的記錄。沒有測試 RPC，因此接聽這個連接埠的可能不是 KMS。
    .finding = 這部電腦提供 KMS，也已發佈。
    .likely = 若用戶端仍然失敗，在其中一部執行檢查：kmsdoctor check。

cause-inconclusive-host = 現有的證據不足以判定這部 KMS 主機的狀況。
    .finding = 關於這部 KMS 主機的證據不足。
    .likely = 可能略過了部分測試、檢查遭中斷，或不知道主機應在哪個網域被找到。

cause-network-no-dns-server-host = { $client } 沒有 DNS 伺服器，因此無法發佈記錄，也無法查看記錄是否存在。
    .finding = { $client } 沒有設定 DNS 伺服器。
    .likely = 可能是網路介面卡沒有連線，或沒有人在上面設定 DNS 伺服器。

cause-network-dns-server-unreachable-host = 這部電腦的 DNS 伺服器（{ $servers }）都不回應 ping，也不回應查詢。在此期間，主機無法發佈記錄。
    .finding = DNS 伺服器 { $server } 不回應 ping，也不回應查詢。
    .likely = 若其他目的地也都連不到，問題可能在這部電腦自己的連線或預設閘道。

cause-name-dns-service-down-host = DNS 伺服器 { $server } 的電腦已開機，但連接埠 53 沒有 DNS 服務回應。主機無法在那裡發佈記錄。
    .finding = { $server } 已開機，但連接埠 53 不回應查詢。
    .likely = 可能是 DNS 服務已停止，或防火牆放行 ping 而不放行連接埠 53。

cause-srv-inconsistent-host = DNS 伺服器對 { $owner } 的回答不一致：{ $server } 沒有這部電腦的記錄，另一部則有。用戶端採信第一部回應的伺服器。
    .finding = 各部 DNS 伺服器對 { $owner } 提供不同的記錄。
    .likely = 可能是複寫或區域轉送尚未完成。

cause-srv-lookup-failed-host = DNS 伺服器沒有回答 { $owner } 的查詢，而其他查詢則有回答。無法得知這部電腦的記錄是否存在。
    .finding = 查詢 { $owner }，得不到可用的回應。
    .likely = 可能是區域 { $zone } 沒有載入，或途中的伺服器不放行 SRV 查詢。

cause-srv-wrong-port-host = 記錄 { $owner } 以連接埠 { $wrong_port } 指向這部電腦，而它接聽的是 TCP 連接埠 { $port }。
    .finding = 記錄 { $owner } 寫的是連接埠 { $wrong_port }，但這部電腦接聽 { $port }。
    .likely = 可能是手動建立記錄之後改了連接埠，或之後沒有重新啟動服務。

cause-name-host-not-found-host = 記錄指向 { $host }，而 DNS 沒有它的位址。用戶端知道要找哪部主機，卻不知道它在哪裡。
    .finding = DNS 沒有 { $host } 的位址，而記錄用的就是這個名稱。
    .likely = 可能是主機沒有在 DNS 登錄自己的位址。

cause-name-wrong-address-host = 記錄指向 { $host }，而 DNS 給它的位址是 { $wrong_addresses }。這部電腦沒有其中任何位址。
    .finding = DNS 給 { $host } 的位址是 { $wrong_addresses }，而這部電腦沒有其中任何位址。
    .likely = 可能是位址記錄已過期，或這部電腦位於位址轉譯之後。

cause-client-licensing-hooked-host = 有其他程式取代了 { $client } 的授權處理程序，或載入其中（Image File Execution Options）。合法授權的系統不需要這樣。
    .finding = 有其他程式攔截了 { $client } 的授權處理程序。

cause-licensing-host-not-activated-host = 這部電腦有 KMS 主機金鑰，但自己尚未啟用。在啟用之前，它不為任何用戶端提供服務。
    .finding = 這部 KMS 主機尚未啟用。

cause-kms-service-not-kms-host = 這部電腦的 TCP 連接埠 { $port } 有回應，但不是 KMS。
    .finding = 在這部電腦的 TCP 連接埠 { $port } 回應的程式，不使用 KMS 通訊協定。
    .likely = 可能是其他程式比軟體保護服務先佔用了連接埠。

cause-kms-service-no-host-key = 授權服務表示這部電腦不是 KMS 主機：它沒有 KMS 主機金鑰。
    .finding = 這部電腦沒有 KMS 主機金鑰。
    .likely = 可能從未安裝金鑰，或金鑰已換成這個版本的 GVLK。

cause-kms-service-stopped = 這部電腦的軟體保護服務（sppsvc）沒有執行，TCP 連接埠 { $port } 也沒有回應。
    .finding = 這部電腦的軟體保護服務（sppsvc）{ $service ->
        [disabled] 已停用
       *[other] 已停止
    }。
    .likely = { $service ->
        [disabled] 可能有人停用了服務。
       *[other] 服務可能被停止，或無法啟動；系統事件記錄檔會說明是哪一種。
    }

cause-kms-service-not-answering = 這部電腦的 TCP 連接埠 { $port } 可以連線，但接聽的程式不回應 RPC bind。
    .finding = 這部電腦的 TCP 連接埠 { $port } 可以連線，但不回應 RPC bind。
    .likely = 可能是軟體保護服務停止回應，或這部電腦上的資安產品接下了連線。

cause-kms-service-not-listening = 這部電腦自己的位址（{ $addresses }）在 TCP 連接埠 { $port } 都沒有回應。
    .finding = 沒有程式接聽這部電腦的 TCP 連接埠 { $port }。
    .likely = 可能是電腦沒有已啟用的 KMS 主機金鑰，或服務沒有重新啟動，仍接聽其他連接埠。

cause-kms-service-local-firewall = 這部電腦的 Windows 防火牆在任何網路都不放行 TCP 連接埠 { $port }。KMS 在這裡有回應，但其他電腦連不到。
    .finding = 沒有啟用中的 Windows 防火牆規則放行 TCP 連接埠 { $port }。
    .likely = KMS 的規則（SPPSVC-In-TCP）預設為關閉，可能從未啟用。

cause-kms-service-count-too-low = 這部 KMS 主機目前的計數是 { $current_count }。達到 5 才會啟用 Windows Server 與 Office，達到 25 才會啟用 Windows 用戶端。
    .finding = 目前的計數是 { $current_count }；Windows Server 與 Office 需要 5，Windows 用戶端需要 25。
    .likely = 可能是最近 30 天提出要求的電腦很少，或由同一映像複製的電腦共用一個用戶端電腦識別碼，只算一部。

cause-kms-service-request-refused = 最新的要求來自 { $requester }，結果是 { $request_code }。
    .finding = 用戶端最新的要求來自 { $requester }，結果是 { $request_code }（事件 12290）。

cause-srv-no-host-domain = 這部電腦沒有 DNS 網域，也沒有發佈網域的清單，因此不在任何地方發佈記錄。
    .finding = KMS 主機沒有可發佈的網域。
    .likely = 電腦可能屬於工作群組，沒有主要 DNS 尾碼。

cause-srv-publishing-disabled = 這部 KMS 主機已關閉 DNS 發佈（DisableDnsPublishing），而 { $owner } 沒有指向它。
    .finding = DNS 發佈已關閉，而 { $owner } 沒有指向這部電腦。
    .likely = 可能有人關閉了發佈（slmgr /cdns），打算手動維護記錄。

cause-srv-publish-failed = 這部 KMS 主機無法在 { $domain } 發佈記錄：事件 12293，{ $event_code }。記錄 { $owner } 沒有指向它。
    .finding = 最近一次在 { $domain } 的發佈失敗（事件 12293，{ $event_code }）。
    .likely = 區域可能拒絕更新：0x80072338 表示記錄屬於另一部 KMS 主機，或電腦帳戶沒有變更它的權限。

cause-srv-publish-list-malformed = DnsDomainPublishList 中有幾行不符合任何一種文件所載的格式，沒有寫出網域：{ $malformed_lines }。
    .finding = DnsDomainPublishList 中有幾行沒有寫出網域：{ $malformed_lines }。
    .likely = 可能是一行中的欄位順序有誤；順序為網域、優先順序、權數。

cause-srv-publish-list-incomplete = 這部 KMS 主機沒有在 { $domain } 發佈，而 { $owner } 也沒有指向它。
    .finding = KMS 主機沒有在 { $domain } 發佈，在那裡也找不到它。
    .likely = DnsDomainPublishList 可能缺少這個網域。

cause-srv-not-published = 這部 KMS 主機應該在 { $domain } 發佈，而 { $owner } 沒有指向它。
    .finding = 記錄 { $owner } 沒有指向這部電腦。
    .likely = 可能是 DNS 區域不接受這部電腦的更新，或開啟發佈之後沒有重新啟動服務。

## Evidence

proof-host-not-windows = 這個系統不是 Windows，因此沒有讀取 KMS 主機的服務、設定、防火牆與計數。
proof-no-host-domain = 電腦沒有主要 DNS 尾碼，DnsDomainPublishList 也沒有寫出網域。
proof-published-domains = KMS 主機發佈的網域：{ $domains }。
proof-host-licence = 已向 { $client } 查詢授權，見下方。
proof-current-count = 授權服務表示目前的計數是 { $current_count }。
proof-service = { $service ->
    [running] 軟體保護服務（sppsvc）正在執行。
    [stopped] 軟體保護服務（sppsvc）已停止。
    [disabled] 軟體保護服務（sppsvc）已停用。
    [changing] 軟體保護服務（sppsvc）正在啟動或停止。
    [absent] 沒有軟體保護服務（sppsvc）。
   *[other] 系統沒有說明軟體保護服務（sppsvc）的狀態。
}
proof-firewall-closed = 沒有啟用中的 Windows 防火牆規則放行 TCP 連接埠 { $port }；防火牆在這些網路為開啟：{ $closed_profiles }。
proof-firewall-open = Windows 防火牆在這些網路放行 TCP 連接埠 { $port }：{ $open_profiles }。
proof-publishing-disabled = 這部電腦設定了 DisableDnsPublishing。
proof-malformed-lines = DnsDomainPublishList 中有：{ $malformed_lines }。
proof-publish-failed = 事件 12293 表示在 { $domain } 的發佈失敗：{ $event_code }。
proof-published = 事件 12294 表示記錄已在 { $domain } 發佈。
proof-last-request = 事件 12290 表示最新的要求來自 { $requester }，結果是 { $request_code }。

## Remedies

remedy-restart-kms-service = 重新啟動 { $host } 的 KMS 服務
    .step1 = 重新啟動軟體保護服務（sppsvc）。
    .step2 = 查看是否有程式接聽 TCP 連接埠 { $port }。
    .step3 = 若沒有程式接聽，用 slmgr /dlv 查看電腦是否有已啟用的 KMS 主機金鑰，以及接聽哪個連接埠。
    .note = 在此期間提出要求的用戶端會自行再試。

remedy-allow-record-update = 允許 { $host } 變更它在 { $zone } 的記錄
    .step1 = 查看最新的事件 12293 與其中的代碼。
    .step2 = 查看區域 { $zone } 是否接受動態更新。
    .step3 = 若記錄由另一部 KMS 主機建立，將所有 KMS 主機的帳戶放入一個群組，給予它變更 { $zone } 的 _tcp 中 _vlmcs 的權限。
    .step4 = 在 { $host } 上重新啟動軟體保護服務（sppsvc）；它在啟動時發佈。
    .step5 = 查看事件 12294，它表示發佈成功。
    .undo = 收回群組的這項權限。
    .note = 在 BIND 上，只允許 KMS 主機更新，不要允許任意位址。不允許更新時，手動建立記錄。

remedy-extend-publish-list = 讓 { $host } 在用戶端的所有網域發佈
    .step1 = 查看 DnsDomainPublishList 的內容，並保留一份複本。
    .step2 = 設定清單，每個網域一行：網域、優先順序、權數。
    .step3 = 重新啟動軟體保護服務（sppsvc）。
    .step4 = 在應用程式事件記錄檔中查看事件 12294，其中會列出每個網域。
    .step5 = 若某個網域出現事件 12293，給予主機的電腦帳戶在該網域建立記錄的權限。
    .undo = 還原原有內容或移除 DnsDomainPublishList，再重新啟動 sppsvc。
    .note = 命令會取代整份清單。其中包含讀到的各行，但不含沒有寫出網域的行。

remedy-run-host-check = 補上缺少的資料，再檢查一次
    .step1 = 在 KMS 主機上執行檢查，不要加 --no-ping 與 --no-rpc。
    .step2 = 用 --domain 加上用戶端的網域。
    .step3 = 若系統沒有主要 DNS 尾碼，用 --primary-suffix 加上主機的尾碼。

## Facts

label-host-service = 軟體保護服務
label-host-port = 接聽連接埠
label-host-publishing = DNS 發佈
label-publish-list = DnsDomainPublishList
label-host-firewall = Windows 防火牆
label-publications = 發佈的事件
label-host-request = 最新的要求
label-last-answer = 收到的回應（代碼、計數）
value-licence-count = 目前的計數 { $current_count }
value-publishing-on = 開啟
value-publishing-off = 關閉
value-firewall-unreadable = 無法讀取規則
value-firewall-open = 在這些網路放行連接埠：{ $open_profiles }
value-firewall-closed = 在任何網路都不放行連接埠
value-service-running = 執行中
value-service-stopped = 已停止
value-service-disabled = 已停用
value-service-changing = 正在啟動或停止
value-service-absent = 沒有這項服務
value-service-unreadable = 系統沒有說明

## Placeholders for what is unknown

missing-closed-profiles = 無
    .command = none
missing-current-count = 不明
    .command = 0
missing-event-code = 不明的代碼
    .command = <CODE>
missing-firewall-rules = 無
    .command = <RULE>
missing-malformed-lines = 無
    .command = <LINES>
missing-open-profiles = 無
    .command = none
missing-publish-list-new = <要發佈的網域>
    .command = '<DOMAIN>, 0, 0'
missing-request-code = 不明的代碼
    .command = <CODE>
missing-requester = 不明的用戶端
    .command = <CLIENT>
# No word for people: it selects a form above, and is the same in every language.
missing-service = unreadable
    .command = sppsvc

## The wizard

detail-machine = 系統對這部電腦的說明：
choice-host = 這部 KMS 主機
    .about = 在主機上即時檢查它自己
start-promise-host = 按 Enter 開始，在 KMS 主機上檢查它自己：服務、連接埠、防火牆、發佈、記錄與計數。不會變更任何東西。
