# 各部分如何組合。兩端的空格要放在大括號與引號裡，否則會被去掉。

list-separator = 、
sentence-separator = { "" }
decimal-sign = .
labelled = { $label }：{ $text }
label-above = { $label }：
quoted = 「{ $text }」
bracketed = { $text }（{ $remark }）
remedy-place = { $place }；{ $elevation }
