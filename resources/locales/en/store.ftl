store-no-diary = there is no diary in { $path }
store-in-use = the diary in { $path } is open in another Needlewise window; close it there first
store-newer = { $path } was written by a newer Needlewise; update Needlewise to open it
store-not-ours = { $path } belongs to another program; choose another folder for the diary
store-empty-file = { $path } is empty, so it holds no diary; put a backup in its place
store-damaged = { $path } is damaged; put a backup in its place
store-row-unreadable = the diary is damaged: an entry among its { $table } cannot be read; run “needlewise check”
store-copy-differs = the copy { $path } did not come out equal to the diary, and was not kept
store-not-a-folder = { $path } is a file; a diary needs a folder
store-backup-exists = there is a diary in { $path } already; choose another folder for the backup
store-read-only = { $path } cannot be changed: the file or its folder is read-only
store-no-permission = { $path } cannot be opened: you have no permission for it
store-disk-full = the disk is full, so { $path } was left as it was; free some space and try again
store-disk-fault = the disk reported a fault while reading or writing { $path }
store-cannot-open = { $path } cannot be opened
store-cannot-open-because = { $path } cannot be opened: { $reason }
store-opened-for-reading = the diary in { $path } was opened for reading only
store-number-too-large = this number is too large to keep
store-half-character = this text holds half a character and cannot be kept
store-check-database = { $path } is damaged in { $count } { $count ->
    [one] place
   *[other] places
}, the first: { $first }
store-check-reference = entry { $entry } of { $table } refers to something in { $target } that is not there
store-check-row = entry { $entry } of { $table } cannot be read
store-check-photo = the photo { $sha256 }… is not the one that was put in: its digest differs
