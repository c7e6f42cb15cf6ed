# Zeichen, die eingetragen und noch nicht als vorbei eingetragen sind.

open-sign-recorded = Am { $day } eingetragen und noch nicht als vorbei.
open-sign-recorded-seen = Am { $day } eingetragen und noch nicht als vorbei. Am { $seen } ärztlich angesehen.
open-sign-there = Noch da
open-sign-gone = Vorbei
open-sign-seen = Ärztlich angesehen
open-sign-seen-on = { $effect }: Tag, an dem es ärztlich angesehen wurde
open-sign-clears = Sagen Sie hier oder in einem Eintrag, ob es vorbei ist. Einen Arztbesuch einzutragen lohnt sich; die Pause beendet er nicht.
open-sign-is-gone = Es ist vorbei
open-sign-is-there = Es ist noch da
open-sign-named = { $sign }, eingetragen am { $day }
open-sign-second-question = „Nichts davon“ würde auch dies als vorbei eintragen:
    { $signs }
    Ist das alles vorbei?
open-sign-all-gone = Ja, das ist alles vorbei
open-sign-leave-open = Nein, offen lassen
open-sign-temperature = Tragen Sie Ihre Temperatur ein: Fieber ist unter { $below } °C vorbei.
