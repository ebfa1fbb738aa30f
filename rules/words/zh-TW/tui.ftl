# The wizard. A key's message is its word in the hint line, .help its line on the help page; keys that
# everybody knows have only the latter.

## Pages

page-start = 開始
page-procedure = 程序
page-diagnosis = 診斷
page-evidence = 證據
page-save = 儲存
page-lookup = 查詢
page-open = 開啟報告
page-practice = 練習網路
title-practice = 練習網路
screen-too-small = 這個視窗對精靈來說太小：需要 60 欄、20 列。放大視窗後，頁面就會恢復原狀。按 Ctrl-C 結束。
language-name = 繁體中文
language-now = 語言：{ $name }

## Start

start-choices = 要診斷什麼？
start-known = 已知的資料（全部可留空）
start-promise = 按 Enter 開始。不會變更這部電腦，也不會送出啟用要求。
choice-here = 這部電腦
    .about = 在這裡即時診斷
choice-caller = 來電者的電腦
    .about = 透過電話，逐題詢問
choice-outputs = 已儲存的輸出
    .about = ipconfig、nslookup、slmgr 等輸出
choice-report = 已儲存的報告
    .about = 在這裡檢視報告或套件
choice-practice = 練習網路
    .about = 刻意弄壞，供學習使用
choice-lookup = 查詢資料
    .about = 錯誤碼、事件、欄位、金鑰
field-error-code = 錯誤碼
    .about = 使用者看到的錯誤碼，例如 0xC004F074。也可輸入十進位。
field-host = KMS 主機
    .about = KMS 主機的完整名稱，例如 kms01.contoso.com。有了它，就能分辨是缺少記錄還是缺少主機。
field-addresses = 主機位址
    .about = KMS 主機的位址，以空格或逗號分隔。測試時不使用 DNS。
field-port = 連接埠
    .about = KMS 的 TCP 連接埠。未填時以記錄中的連接埠為準，否則用 1688。
field-domains = 其他網域
    .about = 可能有記錄的其他 DNS 網域，以空格或逗號分隔。
wrong-error-code = 錯誤碼是八位十六進位數字，例如 0xC004F074，或它的十進位形式。
wrong-host = 主機要寫成名稱（例如 kms01.contoso.com）或位址。
wrong-addresses = 位址要寫成 10.0.3.10 或 2001:db8::10，以空格或逗號分隔。
wrong-port = 連接埠是 1 到 65535 的數字。
wrong-domains = 網域要寫成 contoso.com，以空格或逗號分隔。

## Procedure

procedure-steps = 文件記載的步驟
procedure-done = 程序已完成：按 Enter 查看診斷。
procedure-stopped = 程序提前停止：按 r 重新執行。
step-waiting = 等待
step-running = 執行中
step-patience = 執行中，剩 { $seconds } 秒
progress-so-far = 步驟 { $steps }/{ $all }，回應 { $answered }/{ $asked }，{ $seconds } 秒
progress-stopping = 正在停止…
detail-by-hand = 手動執行時輸入：
detail-asked = 測試項目與回應：
detail-asking = 正在測試：{ $what }…
ask-host = 沒有可用的 SRV 記錄，也不知道任何 KMS 主機。若知道它的名稱或位址，在此輸入，程序會以它繼續。
run-failed = 無法開始執行：{ $reason }

## Diagnosis

diagnosis-of = { $when } UTC 的診斷
diagnosis-more = …另有 { $count } 項：按 e 查看全部
changes = 與上次執行相比的變化：
changes-none = 與上次執行相比，各步驟都沒有變化。
path-client = 用戶端
path-dns-server = DNS 伺服器
path-record = SRV 記錄
path-name = 主機名稱
path-port = TCP 連接埠
path-service = KMS 服務
path-breaks-here = 在此中斷
path-open = 路徑暢通：原因在授權，不在網路。
path-good = 正常
path-doubtful = 存疑
path-broken = 中斷
path-unknown = 不明
copied = 已複製（若沒有貼上任何內容，按 v 單獨顯示）：{ $line }
plain-back = （按任意鍵返回。）

## Evidence

evidence-shown = { $shown }/{ $all } 項觀察
evidence-failures = 僅失敗
evidence-filter = 包含
evidence-none = 還沒有任何證據。
evidence-nothing = 沒有符合篩選條件的觀察。
evidence-when = { $step }；開始後 { $at } ms 測試，耗時 { $took } ms；{ $source }
evidence-told = { $step }；{ $source }

## Save

save-where = 報告的儲存位置
save-format = 格式
save-redaction = 名稱
redaction-off = 保持原樣
redaction-on = 代稱（host-1）
save-folder = 資料夾
save-name = 檔名
save-preview = 將寫入的內容（{ $octets } 位元組）
save-preview-bundle = 套件的內容
save-done = 已儲存到 { $path }
save-no-name = 需要檔名。
format-text = 文字
format-json = JSON
format-markdown = Markdown
format-html = HTML
format-bundle = 套件
replace-question = 已有同名的檔案。要取代嗎？

## Open

open-file = 已儲存的報告檔（.json）或套件（.zip）
open-about = 報告由「儲存」或 kmsdoctor check --save report.json 產生。檢視報告時不會存取網路。

## Error codes

lookup-type = 輸入錯誤碼、事件、slmgr /dlv 的欄位、版本或選項
lookup-found = { $count ->
    [0] 沒有符合的項目
   *[other] 有 { $count } 個符合的項目
}
lookup-nothing = 清單中沒有符合的項目。輸入完整的錯誤碼，即使不在清單中也會解碼；事件 12288、12289 或 12290 的整行資料也可以。

## Practice

practice-list = 由本程式自行提供的網路
practice-about = 不會有任何東西離開這部電腦。

## What this version does not do


## Questions

quit-question = 檢查還在執行。仍要結束嗎？
quit-interview-question = 來電者的回答會遺失；先按 d 再按 s 可以儲存報告。仍要結束嗎？
paste-nowhere = 這裡不能貼上文字，沒有執行任何動作。

## Keys

key-agree = 是
    .help = 是
key-decline = 否
    .help = 否
key-go = 開始
    .help = 開始執行選取的項目
key-practise = 練習
    .help = 提供這個網路並加以診斷
key-open = 開啟
    .help = 開啟檔案
key-write = 寫入
    .help = 寫入檔案
key-go-on = 繼續
    .help = 以這部主機繼續；未輸入時，前往診斷
key-diagnosis = 診斷
    .help = 顯示診斷
key-keep-filter = 保留
    .help = 保留篩選並回到清單
key-stop = 停止
    .help = 停止執行；已得到的結果會保留
key-copy = 複製
    .help = 將選取的命令複製到終端機的剪貼簿
key-show-plain = 單獨看
    .help = 單獨顯示選取的命令，不斷行，方便用滑鼠複製
key-run-again = 重跑
    .help = 再執行一次程序，並說明有哪些變化
key-evidence = 證據
    .help = 顯示所有觀察
key-filter = 篩選
    .help = 輸入篩選條件：名稱、位址、字詞
key-failures = 失敗
    .help = 只顯示失敗，或顯示全部
key-step = 步驟
    .help = 只顯示第一個步驟、第二個…，或全部
key-save = 儲存
    .help = 將報告儲存成檔案
key-format-before =
    .help = 上一個格式
key-format = 變更
    .help = 下一個格式
key-next = 切換
    .help = 到下一個窗格或欄位
key-previous =
    .help = 到上一個窗格或欄位
key-back = 返回
    .help = 回到前一頁
key-up =
    .help = 向上
key-down = 移動
    .help = 向下
key-left =
    .help = 到左邊的窗格
key-right =
    .help = 到右邊的窗格
key-page-up =
    .help = 向上一頁
key-page-down =
    .help = 向下一頁
key-first =
    .help = 到開頭
key-last =
    .help = 到結尾
key-language = 語言
    .help = 切換到下一種語言：所有內容都會重新顯示
key-help = 說明
    .help = 顯示或隱藏這份說明
key-quit = 結束
    .help = 結束程式；若仍在執行，或已有來電者的回答，會先詢問
key-interrupt =
    .help = 立即結束
key-suspend =
    .help = 將終端機交給 shell；輸入 fg 返回
help-title = 「{ $page }」頁面的按鍵
help-typing = 游標在欄位中時，字母會輸入到欄位：Esc 離開欄位，F1 顯示這份說明。
help-mouse = 按一下選取，滾輪捲動；按住 Shift 時由終端機選取文字。
help-signs = 符號：✓ 通過、! 警告、✗ 失敗、– 略過、· 等待。▴ 與 ▾ 表示上方或下方還有內容。

## 按鍵上印的字

key-name-enter = Enter
key-name-escape = Esc
key-name-space = 空白鍵
key-name-tab = Tab
key-name-back-tab = Shift-Tab
key-name-page-up = PgUp
key-name-page-down = PgDn
key-name-home = Home
key-name-end = End
key-name-control = Ctrl-{ $letter }
