# The words of a report around its sentences, and those of the program's own messages.

## Sections

report-title = KMS 啟用檢查
section-verdict = 結論
section-why = 依據
section-likely = 推測
section-what-to-do = 處理方式
section-undo = 還原
section-note = 注意
section-reference = 參考資料
section-steps = 步驟
section-findings = 發現項目
section-also = 其他問題
section-evidence = 證據
section-hosts = KMS 主機
section-client = 用戶端
section-input = 提供的資料
section-input-read = 提供或讀取的資料
section-error-code = 錯誤碼
elevation-needed = 需要以系統管理員身分執行
elevation-not-needed = 不需要提升權限
check-again = 處理之後，再檢查一次。
run-incomplete = 檢查被中斷；報告只有中斷之前的結果。
run-redacted = 名稱、位址與識別碼已換成代稱。
guided-promise = 以上內容全部由人告知：本程式沒有存取任何網路。
import-promise = 以上內容全部來自讀取的輸出：沒有存取任何網路。
probe-promise = 只向 KMS 主機送出 RPC bind：沒有送出啟用要求，也沒有變更用戶端。

more-proofs = …另有 { $count } 項，見下方的證據

hosts-left-out = 記錄中還有 { $count } 部主機沒有測試：用戶端不會試到那麼後面。

## Evidence about the client and the input

proof-no-dns-server = 沒有設定或提供 DNS 伺服器。
proof-network-unread = 系統沒有提供網路介面卡與 DNS 伺服器的資料（錯誤 { $network_error }）。
proof-outside = { $outside ->
    [unknown] { $outside_server } 對 { $domain } 本身回應 NXDOMAIN：它不認得這個網域。
    [public] { $outside_server } 是公用 DNS 伺服器，供整個網際網路查詢。
    [router] { $outside_server } 也是用戶端的預設閘道：一部路由器。
   *[cloud] { $domain } 是雲端業者自己的區域，其他人不會在其中發布記錄。
}
proof-no-domain = 用戶端沒有可用來尋找記錄的網域。
proof-asked-domains = { $asks ->
    [nowhere] 用戶端沒有可用來尋找記錄的網域。
   *[somewhere] 用戶端在下列網域尋找記錄：{ $domains }。
}
proof-client-request = 用戶端的事件 12288 顯示：它向 { $asked_host } 的 TCP 連接埠 { $asked_port } 提出要求，錯誤碼是 { $asked_code }。
proof-client-answer = 用戶端的事件 12289 顯示：收到回應，錯誤碼是 { $answer_code }。
proof-client-answer-count = 用戶端的事件 12289 顯示：收到回應，錯誤碼是 { $answer_code }，KMS 主機的計數是 { $answer_count }。
proof-attempt = 最近一次啟用成功。
proof-override = 用戶端被手動設定為使用 { $override }。
proof-error-code = 錯誤碼 { $code } 表示：{ $meaning }
proof-listener = 在 KMS 主機上，{ $listener } 正在接聽這個連接埠。
proof-licence = 用戶端的授權顯示它已獲授權，金鑰的通道是 { $channel }。
proof-licence-of-directory = 用戶端的授權顯示它已由 Active Directory 授權。
proof-key-channel = 用戶端的授權顯示，產品金鑰的通道是 { $channel }。
proof-key-channel-told = 根據提供的資料，產品金鑰不是 KMS 用戶端金鑰。
proof-listening = 在 KMS 主機上，有程式正在接聽這個連接埠。
proof-listening-aside = 在 KMS 主機上，有程式接聽該連接埠，但不是在用戶端嘗試的位址：例如只在它的回送位址，或只透過 IPv6。
proof-only-host = 這些輸出都來自 KMS 主機本身，沒有用戶端的輸出。
proof-client-is-kms-host = 這些輸出來自 KMS 主機本身：此處所說的用戶端就是那部電腦。
proof-client-asks-itself = 記錄把用戶端指向它自己：{ $itself } 是它自己的名稱，或使用它的位址。向自己要求啟用的 KMS 用戶端會遭到拒絕。
proof-interrupted = 檢查在所有問題得到回應之前被中斷。
proof-no-ping = 沒有使用 ping。
proof-no-rpc = 沒有測試 RPC bind，因此只看到連接埠可以連線。
proof-one-family = 只測試了一種位址系列。

## Sources of evidence

observation-measured = 測得
observation-reported = 告知
observation-imported = 匯入

## Where a remedy is carried out

where-client = 在用戶端
where-kms-host = 在 KMS 主機
where-dns-server = 在 DNS 伺服器
where-firewall = 在防火牆
where-network = 在網路中
where-anywhere = 不限位置

shell-cmd = 命令提示字元
shell-powershell = PowerShell
shell-dnscmd = dnscmd
shell-bind = BIND
shell-sh = Shell

## Outcomes and severities

outcome-pass = 通過
outcome-warn = 警告
outcome-fail = 失敗
outcome-skip = 略過
severity-error = 錯誤
severity-warning = 警告
severity-info = 提示

## What an endpoint is worth

result-kms = 提供 KMS
result-open = 可連線，未測 RPC
result-not-kms = 不是 KMS
result-no-answer = 可連線，無回應
result-refused = 拒絕連線
result-timeout = 逾時
result-unreachable = 無法連線
result-denied = 用戶端禁止
result-unresolved = 沒有位址
result-untested = 未測試

## Where a host is known from

from-srv = SRV 記錄
from-input = 自行提供
from-override = 手動設定
from-discovered = 用戶端的快取

## The facts of a client

label-os = 系統
label-primary-dns-suffix = 主要 DNS 尾碼
label-suffix-search-list = DNS 尾碼搜尋清單
label-dns-servers = DNS 伺服器
label-default-gateway = 預設閘道
label-addresses = 位址
label-connection-suffix = 連線特定 DNS 尾碼
label-overrides = 手動設定的 KMS 主機
label-discovered-host = 快取中的 KMS 主機
label-lookup-domain = 查閱網域
label-licence = 授權
value-profile-domain = 網域
value-profile-private = 私人
value-profile-public = 公用
value-licence-absent = 系統沒有查詢授權的方法
value-licence-timeout = 授權服務沒有及時回應
value-licence-refused = 系統拒絕提供
value-licence-status-0 = 未授權
value-licence-status-1 = 已授權
value-licence-status-2 = 初始寬限期
value-licence-status-3 = 其他寬限期
value-licence-status-4 = 非正版寬限期
value-licence-status-5 = 通知
value-licence-status-6 = 延長的寬限期
value-licence-status-7 = 狀態不明
label-ad-domain = Active Directory 網域
label-dhcp-domains = DHCP 提供的網域
label-hosts-file = hosts 檔項目
label-name-policy = 名稱解析原則涵蓋
label-office-overrides = 為 Office 手動設定的 KMS 主機
label-product-overrides = 為其他產品手動設定的 KMS 主機
label-last-result = 上次啟用的結果
label-last-request = 上次啟用要求的對象
label-hooks = 遭攔截的授權處理程序
label-unreadable = 需提升權限才能讀取
value-discovered-host-unreadable = 用戶端找到的 KMS 主機
label-name = 名稱
label-port = 連接埠
label-domain = 網域
label-by-name = 以名稱
label-by-address = 以位址
label-meaning = 意義
label-cause = 原因
label-fix = 處理方式
label-proved-by = 判定步驟
label-activation = 啟用方式

activation-kms-client = KMS 用戶端
activation-kms-host = KMS 主機
activation-mak = MAK
activation-adba = Active Directory 型啟用
activation-avma = 自動虛擬機器啟用
activation-oem = OEM
activation-retail = 零售版或數位授權
activation-token = 權杖型啟用

routing-name-resolution = 用戶端無法用 DNS 找到 KMS 主機。
routing-network = DNS 或 KMS 主機沒有可用的回應。
routing-licensing = 原因在金鑰、版本（Edition）、授權存放區或 KMS 主機，不在網路。
routing-microsoft = 原因在這部電腦與 Microsoft 啟用伺服器之間；與 KMS 無關。
routing-information = 單憑這個錯誤碼無法得知問題所在；參考一併出現的錯誤碼。
code-agrees = 錯誤碼與結論相符。
code-disagrees = 錯誤碼與結論不符；它可能來自先前的嘗試。
code-proves-answer = 這個錯誤碼是 KMS 主機的回應，因此當時網路暢通。
code-unknown = 這個錯誤碼不在清單中；只能由它的數值解碼。

## Progress

progress-asked = 正在測試：{ $what }
progress-ping = ping { $address }
progress-dns = 向 { $server } 查詢 { $name }（類型 { $type }）
progress-resolve = 由用戶端自己的解析程式查詢 { $name }
progress-connect = 連線到 { $endpoint }

## Placeholders for what is unknown; .command is the form inside commands

missing-client = <用戶端的名稱>
    .command = <CLIENT>
missing-server = <DNS 伺服器的位址>
    .command = <DNS-SERVER>
missing-servers = <各 DNS 伺服器的位址>
    .command = <DNS-SERVERS>
missing-server-with-record = <有這個記錄的 DNS 伺服器>
    .command = <OTHER-DNS-SERVER>
missing-domain = <用戶端的網域>
    .command = <DOMAIN>
missing-domains = <用戶端的各個網域>
    .command = <DOMAINS>
missing-zone = <DNS 區域>
    .command = <ZONE>
missing-owner = _vlmcs._tcp.<用戶端的網域>
    .command = _vlmcs._tcp.<DOMAIN>
missing-relative-owner = _vlmcs._tcp
    .command = _vlmcs._tcp
missing-other-domain = <KMS 主機的網域>
    .command = <KMS-DOMAIN>
missing-host = <KMS 主機的名稱>
    .command = <KMS-HOST>
missing-target = <KMS 主機的名稱>
    .command = <KMS-HOST>
missing-short-host = <KMS 主機的短名稱>
    .command = <KMS-HOST-SHORT>
missing-unexplained-host = <KMS 主機的名稱>
missing-untried-host = <KMS 主機的名稱>
    .command = <KMS-HOST>
missing-untried-port = 1688
    .command = 1688
missing-untried-server = <DNS 伺服器的位址>
    .command = <DNS-SERVER>
missing-host-zone = <KMS 主機的網域>
    .command = <KMS-DOMAIN>
missing-port = 1688
    .command = 1688
missing-address = <KMS 主機的位址>
    .command = <KMS-ADDRESS>
missing-addresses = <KMS 主機的各個位址>
    .command = <KMS-ADDRESSES>
missing-wrong-host = <記錄的目標>
    .command = <OLD-HOST>
missing-wrong-port = <記錄中的連接埠>
    .command = <OLD-PORT>
missing-wrong-addresses = <不提供服務的位址>
    .command = <OLD-ADDRESSES>
missing-system-addresses = 無
    .command = <ADDRESSES>
missing-record = <記錄的內容>
    .command = <RECORD>
missing-record-types = A
    .command = A
missing-rcode = <RCODE>
    .command = <RCODE>
missing-rcodes = <RCODE>
    .command = <RCODE>
missing-channel = 不明的通道
    .command = <CHANNEL>
missing-activation-id = <產品的啟用識別碼>
    .command = <ACTIVATION-ID>
missing-application-id = <應用程式識別碼>
    .command = <APPLICATION-ID>
missing-provider-host = <雲端業者的 KMS 主機>
    .command = <PROVIDER-KMS-HOST>
missing-reporter = <不明的裝置>
    .command = <DEVICE>
missing-override = <手動設定的主機>
    .command = <OLD-HOST>
missing-question = _vlmcs._tcp
    .command = _vlmcs._tcp
    .command = <CHANNEL>
missing-lookup-domain = <查閱網域>
    .command = <LOOKUP-DOMAIN>
missing-side-overrides = <手動設定的主機>
    .command = <OLD-HOST>
missing-asked-host = <用戶端詢問的主機>
    .command = <KMS-HOST>
missing-asked-port = 1688
    .command = 1688
missing-asked-code = <錯誤碼>
    .command = <CODE>
missing-answer-code = <錯誤碼>
    .command = <CODE>
missing-answer-count = <計數>
    .command = <COUNT>
missing-network_error = <錯誤碼>
missing-outside_server = <DNS 伺服器的位址>
missing-zone_server = <DNS 伺服器的位址>
missing-code = <錯誤碼>
    .command = <CODE>
missing-suffix = <DNS 尾碼>
    .command = <SUFFIX>
missing-search-list-new = <包含缺少項目的尾碼清單>
    .command = "<SUFFIX>","<SUFFIX>"
