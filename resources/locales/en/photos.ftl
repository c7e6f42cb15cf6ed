# Taking photos in, and what is done with them.

photos-taken-in = { $count ->
    [one] 1 photo taken in.
   *[other] { $count } photos taken in.
}
photos-edited = { $count ->
    [one] Photo of { $day } changed.
   *[other] { $count } photos changed.
}
photos-deleted = { $count ->
    [one] Photo of { $day } deleted.
   *[other] { $count } photos deleted.
}
photos-look-set = The photo of { $day } is shown anew; its original stays as it is.
photos-left-out = Picture left out of the inbox; its file stays where it is.
photos-not-watched = No folder is watched any more.
photos-watched = New pictures in { $folder } wait for you in the inbox{ $count ->
    [0] .
    [one] ; the one that is there already does not.
   *[other] ; the { $count } that are there already do not.
}

photos-date-file-time = Nothing else says when it was taken; check this date.
photos-date-doubted = Its camera says { $said }, which cannot be.
photos-file-changed = { $file } is no longer the picture that you looked at; add it again.
photos-folder-failed = { $folder } could not be looked into ({ $reason }); the pictures in it were left out.
photos-folder-gone = The watched folder { $folder } is not there; connect it again, or choose another one.
