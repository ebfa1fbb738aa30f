# `--help` 的內容。.more 是第二段，.after 放在頁面最後。

command-kmsdoctor = 找出 Windows 大量啟用（KMS）失敗的原因：SRV 記錄、名稱解析或防火牆。
    .more = 不會變更這部電腦上的任何設定，也不會送出啟用要求。
    .after = 沒有指定命令時，會以全螢幕開啟精靈；選項就是精靈的初始值。
command-check = 在這部電腦上依文件的程序檢查，並輸出報告
command-demo = 對程式自行模擬的小型故障網路做相同的檢查
command-import = 根據儲存或貼上的 Windows 命令輸出診斷；不會存取網路
command-parse = 以 JSON 輸出 Windows 命令輸出中的事實
command-explain = 說明啟用錯誤碼；沒有指定時列出全部
command-open = 在精靈的畫面中檢視已儲存的報告
command-report = 以其他格式檢視已儲存的報告、以代稱取代名稱，或與較新的報告比較
command-rules = 檢視用來診斷的規則
command-rules-check = 驗證規則資料夾；沒有指定時驗證內建的規則
command-rules-list = 依嘗試的順序列出規則
command-completions = 輸出命令殼層的自動完成指令碼
command-man = 輸出手冊頁

## 標題

heading-usage = 用法
heading-commands = 命令
heading-arguments = 引數
heading-options = 選項
heading-known = 已知的資訊
heading-instead = 取代系統的設定
heading-questions = 查詢
heading-report = 報告
heading-screen = 畫面

## 選項與引數

flag-ascii = 只使用 ASCII 圖形；地區設定不是 UTF-8 時為預設
flag-code = 任何形式的錯誤碼：0xC004F074、c004f074、-1073418124、3221549172
flag-color = 色彩
flag-dns-server = 依序查詢這些 DNS 伺服器；可重複
flag-domain = 要尋找 SRV 記錄的其他 DNS 網域；在 KMS 主機上，則是用戶端會查的網域；可重複
flag-error-code = 使用者看到的錯誤碼，例如 0xC004F074；可重複
flag-files = 含有 ipconfig、nslookup、ping、slmgr 等輸出的檔案；- 表示標準輸入
flag-folder = 資料夾
flag-force = 取代已存在的檔案
flag-format = 標準輸出的內容
flag-headless = 輸出報告，不開啟精靈
flag-help = 顯示這份說明
flag-ipv4 = 只使用 IPv4
flag-ipv6 = 只使用 IPv6
flag-kms-host = KMS 主機的完整網域名稱（若已知）
flag-kms-ip = KMS 主機的位址（若已知）；可重複
flag-lang = 語言：{ $languages }；沒有指定時使用系統的語言
flag-list = 列出情境名稱
flag-no-ping = 不使用 ping
flag-no-rpc = 不測試 RPC bind：連接埠可以連線就視為有提供服務
flag-port = 沒有其他來源時使用的 KMS 連接埠 [預設：1688]
flag-primary-suffix = 主要 DNS 尾碼；空字串表示用戶端沒有
flag-quiet = 不顯示進度
flag-report-file = 由 --save REPORT.json 寫出的報告，或套件
flag-reports = 由 --save x.json 或 --format json 寫出的報告，或套件；指定第二份時顯示有何變化
flag-schema = 輸出報告的 JSON Schema
flag-bundle = 另外寫入支援套件：HTML、JSON 與文字報告，以及支援人員需要的資料
flag-redact = 以固定的代稱取代主機名稱、網域、位址與識別碼
flag-role = 本機的角色：KMS 用戶端，或在本機上檢查的 KMS 主機
flag-rules = 取代內建規則的規則資料夾
flag-save = 另外寫入報告檔，格式由副檔名決定：.txt、.json、.md 或 .html；可重複
flag-scenario = 故障的情境；--list 會列出名稱
flag-search = 尾碼搜尋清單；可重複
flag-shell = 命令殼層
flag-timeout = 每個查詢的等待時間；低於 3.3 時，關機的電腦看起來就像沒有回應
flag-verbose = 顯示更多進度：每個查詢與回應
flag-version = 顯示版本
help-default = [預設：{ $value }]
help-values = [可用的值：{ $values }]
exit-codes = 結束代碼：0 沒有找到問題、1 程式失敗、2 用法錯誤、10 網路、11 SRV 記錄、12 名稱解析、13 防火牆、14 KMS 服務、15 用戶端、16 授權、20 無法判定、130 已中斷

## 進度

progress-step = [{ $number }/{ $all }] { $title }：{ $outcome }
progress-answered = { $answer }（{ $took } ms）

## 輸出檔案的處理結果

fate = { $file }：{ $fate }
fate-commands = { $commands }
fate-many-commands = { $commands }，另有 { $count } 個輸出
fate-no-text = 已略過，這不是文字檔
fate-empty = 沒有內容；slmgr 不透過 cscript 執行時會輸出到視窗
fate-unrecognised = 無法辨識任何命令輸出
fate-others = { $fate }；另有 { $count ->
   *[other] { $count } 行不是命令輸出
}
fate-codes = { $fate }；文字中提到 { $codes }：句子裡的錯誤碼不算證據，用 { $option } 才會列入
code-wraps = { $outer } 包住了 { $inner }：內層的錯誤碼說明得更清楚

rules-whole = { $rows } 列、{ $codes } 個錯誤碼、{ $languages } 種語言：沒有找到問題
rules-in-english = `{ $folder }` 中的規則沒有語言 { $language } 的文字：改用英文
