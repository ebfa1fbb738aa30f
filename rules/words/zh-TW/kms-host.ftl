# 對自己進行檢查的 KMS 主機：它的步驟、原因、處理方式與事實。以 -host 結尾的訊息，在檢查 KMS 主機時
# 代替沒有這個結尾的訊息。

report-title-host = KMS 主機檢查
section-client-host = 這部 KMS 主機
probe-promise-host = 只向這部電腦自己的位址送出 RPC bind：沒有送出啟用要求，也沒有任何變更。

## 步驟

step-host-service = 服務與主機金鑰
    .why = 有 KMS 主機金鑰，而且軟體保護服務正在執行的電腦，才能為用戶端提供服務。
    .command = sc query sppsvc
    .pass = 軟體保護服務（sppsvc）正在執行，也沒有跡象顯示缺少 KMS 主機金鑰。
    .pass-open = 沒有跡象顯示軟體保護服務（sppsvc）已停止，也沒有跡象顯示缺少 KMS 主機金鑰。
    .warn = 沒有跡象顯示缺少 KMS 主機金鑰，但系統沒有說明軟體保護服務是否正在執行。
    .fail = 軟體保護服務（sppsvc）沒有執行，或這部電腦不是已啟用的 KMS 主機。
    .skip = 沒有讀取：這個系統不是 Windows。

step-host-publishing = DNS 發佈
    .why = KMS 主機每 24 小時會自行建立記錄，除非設定為不發佈。
    .command = reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SoftwareProtectionPlatform"
    .pass = 發佈功能已開啟，發佈的網域：{ $domains }。
    .warn = 依照設定並不會在所有網域發佈，但記錄存在：可能有人手動維護它。
    .fail = 主機沒有在每個應發佈的網域中發佈。
    .skip = 沒有讀取：這個系統不是 Windows。

step-host-record = 主機自己的記錄
    .why = 用戶端靠自己網域中的 _vlmcs._tcp 記錄找到這部主機，記錄必須指向這部電腦與它的連接埠。
    .command = nslookup -type=srv { $owner }.
    .pass = 有記錄指向這部電腦，所在的網域：{ $domains }。
    .warn = 有網域的記錄指向這部電腦，但不是每個網域都有，或不是每部 DNS 伺服器都有。
    .fail = 沒有 _vlmcs._tcp 記錄指向這部電腦的 TCP 連接埠 { $port }。
    .skip = 無法查詢記錄：不知道任何網域，或沒有 DNS 伺服器回應。

step-host-port = 接聽連接埠
    .why = 用戶端的要求會送到這裡。這個步驟只測試這部電腦自己的位址。
    .command = netstat -ano | findstr :{ $port }
    .pass = KMS 在這部電腦自己的位址、TCP 連接埠 { $port } 回應。
    .pass-open = 這部電腦自己的位址上，TCP 連接埠 { $port } 可以連線；沒有測試 RPC。
    .warn = KMS 只在這部電腦的部分位址上回應，TCP 連接埠 { $port }。
    .fail = KMS 在這部電腦自己的位址上沒有回應，TCP 連接埠 { $port }。
    .skip = 沒有測試連接埠。

step-host-firewall = Windows 防火牆
    .why = KMS 的規則預設為關閉，而在主機本身看不出任何異狀。
    .command = Get-NetFirewallRule -Name SPPSVC-In-TCP
    .pass = Windows 防火牆放行 TCP 連接埠 { $port } 的輸入連線。
    .warn = Windows 防火牆在這些網路放行 TCP 連接埠 { $port } 的輸入連線：{ $open_profiles }；在這些網路則不放行：{ $closed_profiles }。
    .fail = Windows 防火牆在所有網路都不放行 TCP 連接埠 { $port } 的輸入連線。
    .skip = 無法讀取 Windows 防火牆的規則。

step-host-count = 目前計數
    .why = KMS 主機的計數達到 5 才為 Windows Server 與 Office 提供服務，達到 25 才為 Windows 用戶端提供服務。
    .command = cscript //nologo %windir%\System32\slmgr.vbs /dlv
    .pass = 目前計數是 { $current_count }，足以啟用伺服器與用戶端。
    .warn = 目前計數是 { $current_count }：足以啟用 Windows Server 與 Office，但不足以啟用 Windows 用戶端。
    .fail = 目前計數是 { $current_count }：任何產品都無法啟用。
    .skip = 授權服務沒有提供計數。

## 原因

class-healthy-host = 這部 KMS 主機沒有發現問題

cause-healthy-host = 這部電腦在 TCP 連接埠 { $port } 以 KMS 主機的身分回應，它的記錄在 { $domains }。沒有測試它與用戶端之間是否有防火牆。
    .open = 這部電腦的 TCP 連接埠 { $port } 可以連線，它的記錄在 { $domains }。由於沒有測試 RPC，在這個連接埠接聽的不一定是 KMS。
    .finding = 這部電腦提供 KMS，也已發佈。
    .finding-open = 這部電腦的 TCP 連接埠 { $port } 可以連線，它的記錄也已發佈；沒有測試 RPC。
    .likely = 若用戶端仍然無法啟用，在其中一部用戶端上檢查：kmsdoctor check。

cause-inconclusive-host = 關於這部 KMS 主機，證據不足，無法判定。
    .finding = 關於這部 KMS 主機，證據不足。
    .likely = 可能是略過了部分測試、檢查被中斷，或不知道應在哪個網域找到這部主機。

cause-network-no-dns-server-host = 這部電腦沒有 DNS 伺服器，因此無法發佈自己的記錄，也無法查看記錄是否存在。
    .finding = 這部電腦沒有設定 DNS 伺服器。
    .likely = 可能是網路介面卡沒有連線，或沒有人在介面卡上設定 DNS 伺服器。

cause-network-dns-server-unreachable-host = 這部電腦的 DNS 伺服器（{ $servers }）都沒有回應 ping 或查詢。在恢復之前，主機無法發佈自己的記錄。
    .finding = DNS 伺服器 { $server } 沒有回應 ping，也沒有回應查詢。
    .likely = 若其他目標也都連不到，問題可能在這部電腦自己的連線或預設閘道。

cause-name-dns-service-down-host = DNS 伺服器 { $server } 的電腦已開機，但連接埠 53 沒有 DNS 服務回應。主機無法在那裡發佈自己的記錄。
    .finding = { $server } 已開機，但不回應連接埠 53 的查詢。
    .likely = 可能是 DNS 服務已停止，或防火牆放行 ping 但沒有放行連接埠 53。

cause-srv-inconsistent-host = 各 DNS 伺服器對 { $owner } 的回答不同：{ $server } 沒有這部電腦的記錄，另一部伺服器則有。用戶端採信第一部回應的伺服器。
    .finding = 各 DNS 伺服器對 { $owner } 提供的記錄不同。
    .likely = 可能是複寫或區域轉送尚未完成。

cause-srv-lookup-failed-host = DNS 伺服器沒有回答 { $owner } 的查詢，而其他查詢則有回答。無法得知這部電腦的記錄是否存在。
    .finding = 查詢 { $owner }，得不到可用的回應。
    .likely = 可能是區域 { $zone } 沒有載入，或途中的伺服器不放行 SRV 查詢。

cause-srv-wrong-port-host = 記錄 { $owner } 指向這部電腦的連接埠 { $wrong_port }，而它接聽的是 TCP 連接埠 { $port }。
    .finding = 記錄 { $owner } 寫的是連接埠 { $wrong_port }，但這部電腦接聽 { $port }。
    .likely = 可能是手動建立記錄之後改了連接埠，或之後沒有重新啟動服務。

cause-name-host-not-found-host = 記錄指向 { $host }，而它在 DNS 中沒有位址。用戶端知道要連到哪部主機，但不知道它在哪裡。
    .finding = DNS 中沒有 { $host } 的位址，而記錄指向這個名稱。
    .likely = 主機可能沒有在 DNS 中登錄自己的位址。

cause-name-wrong-address-host = 記錄指向 { $host }，DNS 對它提供的位址是 { $wrong_addresses }。這部電腦沒有使用其中任何一個位址。
    .finding = DNS 對 { $host } 提供的位址是 { $wrong_addresses }，這部電腦沒有使用其中任何一個。
    .likely = 位址記錄可能已過時，或要經過位址轉譯（NAT）才能連到這部電腦。

cause-client-licensing-hooked-host = 這部電腦的授權處理程序被其他程式取代，或載入了其他程式（Image File Execution Options）。合法授權的系統不需要這樣做。
    .finding = 有其他程式攔截了這部電腦的授權處理程序。

cause-licensing-host-not-activated-host = 這部電腦有 KMS 主機金鑰，但本身尚未啟用。在啟用之前，它無法為任何用戶端提供服務。
    .finding = 這部 KMS 主機尚未啟用。

cause-kms-service-not-kms-host = 這部電腦的 TCP 連接埠 { $port } 有回應，但不是 KMS。
    .finding = 在這部電腦的 TCP 連接埠 { $port } 回應的程式，不使用 KMS 通訊協定。
    .likely = 可能有其他程式比軟體保護服務先占用了連接埠。

cause-kms-service-no-host-key = 授權服務表示這部電腦不是 KMS 主機：它沒有 KMS 主機金鑰。
    .finding = 這部電腦沒有 KMS 主機金鑰。
    .likely = 可能從未安裝金鑰，或金鑰被換成該版本（Edition）的 GVLK。

cause-kms-service-stopped = 這部電腦的軟體保護服務（sppsvc）沒有執行，TCP 連接埠 { $port } 也沒有回應。
    .finding = 這部電腦的軟體保護服務（sppsvc）{ $service ->
        [disabled] 已停用
       *[other] 已停止
    }。
    .likely = { $service ->
        [disabled] 可能有人停用了這項服務。
       *[other] 可能是有人停止了服務，或服務無法啟動；系統事件記錄檔可看出是哪一種。
    }

cause-kms-service-not-answering = 這部電腦的 TCP 連接埠 { $port } 可以連線，但在那裡接聽的程式不回應 RPC bind。
    .finding = 這部電腦的 TCP 連接埠 { $port } 可以連線，但不回應 RPC bind。
    .likely = 可能是軟體保護服務停止回應，或這部電腦上的資安產品接下了連線。

cause-kms-service-not-listening = 這部電腦自己的位址（{ $addresses }）上，TCP 連接埠 { $port } 都沒有回應。
    .finding = 這部電腦的 TCP 連接埠 { $port } 沒有程式接聽。
    .likely = 這部電腦可能沒有已啟用的 KMS 主機金鑰，或變更連接埠設定之後沒有重新啟動服務。

cause-kms-service-local-firewall = 這部電腦的 Windows 防火牆在所有網路都不放行 TCP 連接埠 { $port } 的輸入連線。KMS 在本機有回應，但其他電腦都連不到。
    .finding = 沒有作用中的 Windows 防火牆規則放行 TCP 連接埠 { $port } 的輸入連線。
    .likely = KMS 的規則（SPPSVC-In-TCP）預設為關閉，可能從未啟用。
    .open = 這部電腦的 Windows 防火牆在所有網路都不放行 TCP 連接埠 { $port } 的輸入連線。連接埠在本機可以連線，但其他電腦都連不到；沒有測試 RPC。

cause-kms-service-count-too-low = 這部 KMS 主機的目前計數是 { $current_count }。計數達到 5 才為 Windows Server 與 Office 提供服務，達到 25 才為 Windows 用戶端提供服務。
    .finding = 目前計數是 { $current_count }；Windows Server 與 Office 需要 5，Windows 用戶端需要 25。
    .likely = 可能是最近 30 天內提出要求的電腦太少，或由同一映像複製的電腦共用同一個用戶端電腦識別碼，只算一部。

cause-kms-service-request-refused = 最新的要求來自 { $requester }，結果是 { $request_code }。
    .finding = 用戶端 { $requester } 最新的要求，結果是 { $request_code }（事件 12290）。

cause-srv-no-host-domain = 這部電腦沒有 DNS 網域，也沒有要發佈的網域清單，因此沒有在任何地方發佈記錄。
    .finding = KMS 主機沒有可以發佈的網域。
    .likely = 這部電腦可能屬於工作群組，沒有主要 DNS 尾碼。

cause-srv-publishing-disabled = 這部 KMS 主機的 DNS 發佈已關閉（DisableDnsPublishing），而且 { $owner } 沒有指向它。
    .finding = DNS 發佈已關閉，而且 { $owner } 沒有指向這部電腦。
    .likely = 可能有人關閉了發佈（slmgr /cdns），打算手動維護記錄。

cause-srv-publish-failed = 這部 KMS 主機無法在 { $domain } 發佈記錄：事件 12293，{ $event_code }。記錄 { $owner } 沒有指向它。
    .finding = 最近一次在 { $domain } 發佈失敗（事件 12293，{ $event_code }）。
    .likely = 可能是區域拒絕更新：若是 0x80072338，記錄屬於另一部 KMS 主機，或電腦帳戶沒有變更它的權限。

cause-srv-publish-list-malformed = DnsDomainPublishList 有幾行不符合文件記載的兩種寫法，無法看出是哪個網域：{ $malformed_lines }。
    .finding = DnsDomainPublishList 有幾行無法看出是哪個網域：{ $malformed_lines }。
    .likely = 這幾行的欄位順序可能有誤；正確順序是網域、優先順序、權數。

cause-srv-publish-list-incomplete = 這部 KMS 主機沒有在 { $domain } 發佈，而且 { $owner } 沒有指向它。
    .finding = KMS 主機沒有在 { $domain } 發佈，在那裡也找不到它。
    .likely = DnsDomainPublishList 可能缺少這個網域。

cause-srv-not-published = 這部 KMS 主機應該在 { $domain } 發佈，但 { $owner } 沒有指向它。
    .finding = 記錄 { $owner } 沒有指向這部電腦。
    .likely = 可能是 DNS 區域不接受這部電腦的更新，或開啟發佈之後沒有重新啟動服務。

## 證據

proof-host-not-windows = 這個系統不是 Windows，因此沒有讀取 KMS 主機的服務、設定、防火牆與計數。
proof-no-host-domain = 這部電腦沒有主要 DNS 尾碼，DnsDomainPublishList 也沒有列出網域。
proof-published-domains = KMS 主機在這些網域發佈：{ $domains }。
proof-host-licence = 已查詢這部電腦的授權，見下方。
proof-current-count = 授權服務表示目前計數是 { $current_count }。
proof-told-licence = KMS 主機本身的輸出顯示它尚未啟用。
proof-told-activated = KMS 主機本身的輸出顯示它已啟用：它是在用戶端詢問之後才啟用的，或者用戶端詢問的是另一部 KMS 主機。
proof-told-count = KMS 主機本身的輸出顯示目前的計數是 { $current_count }。
proof-told-port = KMS 主機本身的輸出顯示它接聽 TCP 連接埠 { $told_port }。
proof-told-address = KMS 主機本身的輸出顯示它的位址是 { $told_address }，而不是嘗試過的那一個。
proof-told-publishing-disabled = KMS 主機本身的輸出顯示 DNS 發佈已關閉。
proof-service = { $service ->
    [running] 軟體保護服務（sppsvc）正在執行。
    [stopped] 軟體保護服務（sppsvc）已停止。
    [disabled] 軟體保護服務（sppsvc）已停用。
    [changing] 軟體保護服務（sppsvc）正在啟動或停止。
    [absent] 沒有軟體保護服務（sppsvc）。
   *[other] 系統沒有說明軟體保護服務（sppsvc）的狀態。
}
proof-firewall-closed = 沒有作用中的 Windows 防火牆規則放行 TCP 連接埠 { $port } 的輸入連線；防火牆在這些網路為開啟：{ $closed_profiles }。
proof-firewall-open = Windows 防火牆在這些網路放行 TCP 連接埠 { $port } 的輸入連線：{ $open_profiles }。
proof-publishing-disabled = 這部電腦已設定 DisableDnsPublishing。
proof-malformed-lines = DnsDomainPublishList 中有：{ $malformed_lines }。
proof-publish-failed = 事件 12293 表示在 { $domain } 發佈失敗：{ $event_code }。
proof-published = 事件 12294 表示記錄已在 { $domain } 發佈。
proof-last-request = 事件 12290 表示最新的要求來自 { $requester }，結果是 { $request_code }。

## 處理方式

remedy-restart-kms-service = 重新啟動 { $host } 的 KMS 服務
    .step1 = 重新啟動軟體保護服務（sppsvc）。
    .step2 = 查看是否有程式接聽 TCP 連接埠 { $port }。
    .step3 = 若沒有，用 slmgr /dlv 查看這部電腦是否有已啟用的 KMS 主機金鑰，以及它接聽哪個連接埠。
    .note = 這段期間提出要求的用戶端，會自行重試。

remedy-allow-record-update = 讓 { $host } 能變更它在 { $zone } 的記錄
    .step1 = 查看最新的事件 12293 與其中的錯誤碼。
    .step2 = 查看區域 { $zone } 是否接受動態更新。
    .step3 = 若記錄由另一部 KMS 主機建立，將所有 KMS 主機的帳戶放入一個群組，並給予該群組變更 { $zone }、_tcp 中 _vlmcs 的權限。
    .step4 = 重新啟動 { $host } 的軟體保護服務（sppsvc）；它在啟動時發佈。
    .step5 = 查看事件 12294，它表示已發佈成功。
    .undo = 從群組收回權限。
    .note = 在 BIND 上，只允許 KMS 主機更新，不要允許任意位址。若不允許動態更新，手動建立記錄。

remedy-extend-publish-list = 讓 { $host } 在用戶端的每個網域發佈
    .step1 = 查看 DnsDomainPublishList 的各行，並保留一份。
    .step2 = 設定清單，每個網域一行：網域、優先順序、權數。
    .step3 = 重新啟動軟體保護服務（sppsvc）。
    .step4 = 在應用程式事件記錄檔中查看事件 12294，其中會列出各個網域。
    .step5 = 若某個網域出現事件 12293，給予主機的電腦帳戶在該網域建立記錄的權限。
    .undo = 放回原來的各行，或移除 DnsDomainPublishList，再重新啟動 sppsvc。
    .note = 命令會取代整份清單。其中包含已讀取的各行，但不含無法看出網域的行。

remedy-run-host-check = 補上缺少的資料，再檢查一次
    .step1 = 在 KMS 主機上執行檢查，不要加 --no-ping 與 --no-rpc。
    .step2 = 用 --domain 加上用戶端的網域。
    .step3 = 若系統沒有主要 DNS 尾碼，用 --primary-suffix 加上主機的主要 DNS 尾碼。

## 事實

label-host-service = 軟體保護服務
label-host-port = 接聽連接埠
label-host-publishing = DNS 發佈
label-publish-list = DnsDomainPublishList
label-host-firewall = Windows 防火牆
label-publications = 發佈的相關事件
label-host-request = 最新的要求
label-last-answer = 對它的回應（代碼、計數）
value-licence-count = 目前計數 { $current_count }
value-publishing-on = 開啟
value-publishing-off = 關閉
value-firewall-unreadable = 無法讀取它的規則
value-firewall-open = 在這些網路放行連接埠：{ $open_profiles }
value-firewall-closed = 在所有網路都不放行連接埠
value-service-running = 執行中
value-service-stopped = 已停止
value-service-disabled = 已停用
value-service-changing = 正在啟動或停止
value-service-absent = 沒有這項服務
value-service-unreadable = 系統沒有說明

## 未知資料的預留位置

missing-closed-profiles = 無
    .command = none
missing-current-count = 不明
    .command = 0
missing-event-code = 不明的錯誤碼
    .command = <CODE>
missing-firewall-rules = 無
    .command = <RULE>
missing-malformed-lines = 無
    .command = <LINES>
missing-open-profiles = 無
    .command = none
missing-publish-list-new = <要發佈的網域>
    .command = '<DOMAIN>, 0, 0'
missing-request-code = 不明的錯誤碼
    .command = <CODE>
missing-requester = 不明的用戶端
    .command = <CLIENT>
# 不是給人看的文字：它用來選擇上面的寫法，每種語言都相同。
missing-service = unreadable
    .command = sppsvc

## 精靈

detail-machine = 系統提供的這部電腦的資訊：
choice-host = 這部 KMS 主機
    .about = 在這裡即時檢查它自己
start-promise-host = 按 Enter 開始。檢查這部 KMS 主機自己的服務、連接埠、防火牆、發佈、記錄與計數。不會變更任何東西。
