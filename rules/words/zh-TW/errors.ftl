# 程式本身失敗時的訊息：一行說明，另一行是提示。

complaint = kmsdoctor：{ $message }
complaint-hint = 提示：{ $hint }
complaint-remark = 注意：{ $text }
# 系統或程式庫的原文，使用它們自己的語言。
verbatim = { $text }

## 系統的回應

system-not-found = 找不到檔案或資料夾
system-permission-denied = 權限不足
system-already-exists = 已經存在
system-is-a-directory = 這是資料夾
system-not-a-directory = 路徑的一部分不是資料夾
system-storage-full = 空間不足
system-read-only = 檔案系統是唯讀的

## 命令列

usage-unexpected-argument = 非預期的引數「{ $argument }」
usage-unrecognized-command = 無法辨識的命令「{ $command }」
usage-invalid-value = 「{ $argument }」的值「{ $value }」無效
usage-invalid-value-because = 「{ $argument }」的值「{ $value }」無效：{ $reason }
usage-value-missing = 「{ $argument }」需要一個值，但沒有提供
usage-one-value = 「{ $argument }」的值數量不符
usage-argument-missing = 缺少必要的引數：{ $arguments }
usage-conflict = 引數「{ $argument }」不能與「{ $other }」一起使用
usage-twice = 引數「{ $argument }」不能重複使用
usage-command-conflict = 命令「{ $command }」不能與「{ $other }」一起使用
usage-command-missing = 需要一個子命令
usage-not-unicode = 有一個引數不是文字
usage-similar = 您是否要輸入 { $names }？
usage-possible-values = 可用的值：{ $values }
usage-help = 使用 `kmsdoctor --help` 或 `kmsdoctor check --help`
usage-rules = 使用 `kmsdoctor rules check` 或 `kmsdoctor rules list`

value-root = 根網域不是主機，也不是網域
value-empty-label = 名稱不能有空的標籤
value-long-label = 標籤最多 63 個字元
value-long-name = 名稱最多 253 個字元
value-character = 名稱不能包含 `{ $character }`
value-address = 不是 IP 位址
value-dns-server = DNS 伺服器的寫法是 ADDRESS、ADDRESS:PORT 或 [ADDRESS]:PORT
value-port = 連接埠是 1 到 65535 的數字
value-error-code = 錯誤碼是八位十六進位數字，例如 0xC004F074，或它的十進位形式
value-seconds = 秒數是 4 或 0.5 這樣的數字
value-patience = 等待時間是 0.1 到 120 秒
value-language = 語言是 fr 或 zh-TW 這樣的標記

no-such-language = 沒有語言 { $language } 的文字
no-such-language-hint = 可用的語言：{ $languages }
unknown-scenario = 不明的情境 `{ $name }`
scenario-needed = --headless 需要一個情境
scenario-hint = `kmsdoctor demo --list` 會列出情境名稱
save-needs-headless = { $flag } 需要 --headless
save-needs-headless-hint = 精靈可以自行儲存：按 s
terminal-needed = 精靈需要終端機
terminal-needed-hint = 沒有終端機時，使用 `kmsdoctor check`

## 檔案

cannot-read = 無法讀取 `{ $path }`：{ $reason }
too-large-output = 大於 { $size } MiB；命令輸出都很小
cannot-save = 無法儲存 `{ $path }`：{ $reason }
cannot-print = 無法寫入標準輸出：{ $reason }
save-extension = 無法儲存 `{ $path }`：副檔名不屬於任何格式
save-extension-hint = 格式由副檔名決定：.txt、.json、.md 或 .html
save-no-bundle = 無法儲存 `{ $path }`：套件是 zip 檔
save-no-bundle-hint = 請命名為 FILE.zip
save-exists = 無法儲存 `{ $path }`：檔案已存在
save-exists-hint = 使用 --force 取代檔案
save-folder-hint = 請先建立資料夾
cannot-open = 無法開啟 `{ $path }`：{ $reason }
cannot-start = 無法啟動：{ $reason }
cannot-use-terminal = 無法使用終端機：{ $reason }
cannot-write-json = 無法寫入 JSON：{ $reason }
cannot-write-man = 無法寫入手冊頁：{ $reason }

not-a-report-too-large = 大於 16 MB
not-a-report-json = 不是 JSON（第 { $line } 行，第 { $column } 欄）
not-a-report-no-schema = 沒有標明結構描述，因此不是 kmsdoctor 的報告
not-a-report-other-schema = 結構描述是「{ $schema }」；這個版本讀取「{ $known }」
not-a-report-broken = 內容已損毀：{ $reason }
not-a-report-broken-zip = zip 檔已損毀：{ $reason }
not-a-report-empty-zip = zip 檔裡沒有 report.json
not-a-report-too-many = { $key } 的項目比任何真實的報告都多
no-time = { $key } 不是 ISO 8601 的時間
too-many-reports = 一份報告用於檢視，兩份用於比較
too-many-reports-hint = 請指定一份或兩份報告
no-page-of-two = 比較結果沒有 HTML 頁面
no-page-of-two-hint = 請以 text、markdown 或 json 比較兩份報告
bundle-of-two = 一個套件只含一份報告
bundle-of-two-hint = 請分別製作套件

## 練習網路

practice-bind = 無法在 `{ $address }` 為練習網路開啟通訊端
practice-zone = 無法讀取練習網路的區域
practice-name = 無法讀取練習網路的名稱
practice-mistake-hint = 這是程式的錯誤：請連同情境名稱一起回報
practice-address-hint = 練習需要回送位址 127.16.88.0/24：請將它們加入回送介面
practice-permission-hint = 允許這個程式在回送位址上接聽（可能被安全性軟體禁止）
practice-port-hint = 再試一次：另一個程式剛好用掉了連接埠
practice-loopback-hint = 練習需要可用的回送介面與幾個可用的通訊端

## 規則資料夾

rules-unreadable = 無法讀取規則 `{ $path }`：{ $reason }
rules-broken = 無法讀取規則 `{ $file }`：{ $reason }，第 { $line } 行第 { $column } 欄
rules-hint = 撰寫規則時，使用 `kmsdoctor rules check DIR`
rules-too-large = 大於 1 MiB
rules-lack-file = 規則缺少檔案 `{ $file }`
rules-lack-step = 規則缺少步驟 `{ $step }` 的規則
rules-lack-last-row = 規則缺少條件為 `no-other-row` 的最後一列
rules-lack-words = 規則缺少語言 `{ $language }` 的文字 `{ $id }`
rules-lack-english = 規則缺少英文的文字 `{ $folder }`
rules-lack-cause = 規則缺少錯誤碼所屬原因 `{ $cause }` 的一列
rules-no-language = 資料夾 `{ $folder }` 的名稱不是 `fr` 或 `zh-TW` 這樣的語言標記
rules-twice = `{ $name }` 重複出現
rules-term-circle = 詞彙 `{ $name }` 以自己為根據
rules-unknown-term = 不明的詞彙 `{ $name }`
rules-no-address-fact = `{ $name }` 不是此列對象之單一位址的事實
rules-unknown-remedy = 不明的處理方式 `{ $name }`
rules-unknown-argument = 不明的引數 `{ $name }`
rules-other-file = 處理方式 `{ $name }` 位於另一個檔案
rules-misfit = `{ $name }` 是 { $of } 的事實，這裡卻是 { $here }
rules-translation = { $file }：{ $reason }，第 { $line } 行
translation-no-original = 沒有 `{ $file }`
translation-missing = 缺少 `{ $id }`
translation-surplus = `{ $id }` 是多餘的：英文沒有
translation-arguments = `{ $id }` 的引數是 { $own }，英文是 { $english }
