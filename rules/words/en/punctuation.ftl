# How parts are put together. A blank at an end stands in braces and quotes, or it would be lost.

list-separator = { ", " }
# Between two sentences of a paragraph.
sentence-separator = { " " }
decimal-sign = .
labelled = { $label }: { $text }
# A label over what stands below it.
label-above = { $label }:
quoted = “{ $text }”
# A cause or a source in brackets behind what it belongs to.
bracketed = { $text } ({ $remark })
remedy-place = { $place }; { $elevation }
