services-visits-saved = { $count ->
    [one] Eingetragen, dass es ärztlich angesehen wurde.
   *[other] Eingetragen, dass sie ärztlich angesehen wurden.
}
services-sign-is-open = { $effect }, eingetragen am { $day }, ist noch nicht als vorbei eingetragen.
