# The words that only the HTML report needs.

html-title = { $client }：{ $verdict }
html-meta = 檢查時間 { $when } UTC，耗時 { $duration } ms，kmsdoctor { $version }
label-step = 步驟
label-outcome = 狀態
label-result = 結果
label-by-hand = 手動執行
label-severity = 嚴重性
label-at = 時間點
label-took = 耗時
label-source = 來源
label-known-from = 得知來源
html-evidence-count = { $count } 項觀察
html-milliseconds = { $count } ms

## The picture of the way

picture-title = 從用戶端到 KMS 服務的路徑
picture-breaks = 在此中斷
picture-breaks-at = 路徑在此中斷：{ $stage }。
picture-open = 路徑上沒有發現中斷。
