# 只有 HTML 報告需要的用語。

html-title = { $client }：{ $verdict }
html-meta = 檢查於 { $when } UTC，費時 { $duration } ms，由 kmsdoctor { $version } 產生
html-sentence = { $text }。
label-step = 步驟
label-outcome = 狀態
label-result = 結果
label-by-hand = 手動檢查
label-severity = 嚴重性
label-at = 時間點
label-took = 費時
label-source = 來源
label-known-from = 得知方式
html-evidence-count = { $count ->
   *[other] { $count } 項觀察
}
html-milliseconds = { $count } ms

## 路徑圖

picture-title = 從用戶端到 KMS 服務的路徑
picture-breaks = 在此中斷
picture-breaks-at = 路徑在此中斷：{ $stage }。
picture-open = 路徑上沒有找到中斷。
