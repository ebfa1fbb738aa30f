# The words that only the HTML report needs.

html-title = { $client }: { $verdict }
html-meta = Checked on { $when } UTC in { $duration } ms, by kmsdoctor { $version }
label-step = Step
label-outcome = Outcome
label-result = Result
label-by-hand = By hand
label-severity = Severity
label-at = At
label-took = Took
label-source = Source
label-known-from = Known from
html-evidence-count = { $count ->
    [one] One observation
   *[other] { $count } observations
}
html-milliseconds = { $count } ms

## The picture of the way

picture-title = The way from the client to the KMS service
picture-breaks = breaks here
picture-breaks-at = The way breaks here: { $stage }.
picture-open = No break was found on the way.
