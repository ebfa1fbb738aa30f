# The words of a bundle for support: its manifest, and what the wizard shows of it.

bundle-inside = 內容
bundle-missing = 無法取得的項目
bundle-report-html = 供瀏覽器與列印使用的報告
bundle-report-json = 供程式使用的報告；可用 kmsdoctor open 檢視
bundle-report-txt = 文字報告
bundle-manifest = 這份清單
bundle-imported = 匯入的檔案
bundle-file = { $name }（{ $count } 位元組）
bundle-missing-file = { $name }：{ $reason }
bundle-keys = 每個檔案中的產品金鑰都已遮蔽。
bundle-collecting = 正在收集支援人員需要的資料…
left-out-absent = 沒有這個程式或檔案
left-out-refused = 系統拒絕
left-out-timeout = 沒有在時限內結束
left-out-silent = 沒有任何輸出（結束代碼 { $code }）
left-out-other-system = 這個系統不是 Windows
left-out-other-machine = 報告的對象不是產生這個套件的電腦
left-out-interrupted = 檢查已中斷
left-out-redacted = 無法證明其中沒有名稱或位址
left-out-too-large = 檔案太大
