# What may keep a diary from being opened, read or written: sentences that name the place and the mend.

store-no-diary = There is no diary in { $path }; name the folder of your diary, or import something to begin one.
store-in-use = The diary in { $path } is open in another Needlewise window or command; close that first.
store-newer = { $path } was written by a later Needlewise; update Needlewise to open it.
store-not-ours = { $path } is not a Needlewise diary; choose another folder for yours.
store-empty-file = { $path } is empty, so it holds no diary; put a backup in its place.
store-records-lost = { $path } is missing, though the photos beside it are there; put a backup in its place.
store-damaged = { $path } is damaged; put a backup in its place.
store-row-unreadable = The diary in { $path } is damaged: something among its { $table } cannot be read; “needlewise check” says where.
store-copy-differs = The copy { $path } did not come out equal to the diary and was not kept; try again, or on another disk.
store-not-a-folder = { $path } is a file, and a diary needs a folder; choose another place.
store-backup-exists = There is a diary in { $path } already; choose another folder for the backup.
store-read-only = { $path } is read-only, so nothing can be written there; allow writing, or choose another folder.
store-no-permission = You have no permission for { $path }; allow reading and writing, or choose another folder.
store-disk-full = The disk is full, so nothing was written to { $path }; free some space and try again.
store-disk-fault = The disk failed while reading or writing { $path }; make a backup to another disk.
store-cannot-open = { $path } cannot be opened; see that it is a file you may read and write.
store-cannot-open-because = { $path } cannot be opened ({ $reason }); choose another folder.
store-opened-for-reading = The diary in { $path } was opened for reading only; open it in the window to change it.

# Problems of one field.
store-number-too-large = this number is too large to keep
store-half-character = this text holds half a character and cannot be kept

# What “needlewise check” finds.
store-check-database = { $path } is damaged in { $count } { $count ->
    [one] place
   *[other] places
} ({ $first }); put a backup in its place.
store-check-reference = Entry { $entry } of { $table } refers to something in { $target } that is not there.
store-check-row = Entry { $entry } of { $table } cannot be read.
store-check-photo = The photo { $sha256 }… is not the one that was put in; import it again from a bundle.
