# Documents, bundles and files, in and out.

document-empty = { $file } is empty; choose a Needlewise diary (.json) or bundle (.zip).
document-not-utf8 = { $file } is not a diary document: its text is not UTF-8; save it as UTF-8 and try again.
document-not-utf8-at = { $file }, line { $line }, column { $column }: the text is not UTF-8 here; save the file as UTF-8 and try again.
document-not-json = { $file }, line { $line }, column { $column }: the text stops being JSON here; correct it, or export the diary again.
document-half-character = { $file } holds half of a character (such as \ud83d alone), so a text in it was cut apart; correct it, or export the diary again.
document-truncated = { $file }, line { $line }: the file ends too early, so a part of it is missing; copy or export it again.
document-not-a-diary = { $file } is not a Needlewise diary document; choose a file that Needlewise exported.
document-other-version = { $file } is a diary document of version { $version }, which a later Needlewise wrote; update Needlewise to read it.

# One or more problems with places. $more counts those that are not shown.
document-problem = { $file }, { $place }: { $problem }{ $more ->
    [0] ; correct it and try again.
    [one] ; correct it, and 1 more place, and try again.
   *[other] ; correct it, and { $more } more places, and try again.
}

document-repeated-key = the field “{ $key }” is named twice
document-unknown-field = Needlewise knows no such field (take it out, or correct its name)
document-missing-field = this field is missing
document-wrong-type = { $wanted ->
    [float] a number
    [str] text in quotation marks
    [bool] true or false
    [array] a list
    [date] a date such as "2026-03-01"
    [value] a number, true or false
   *[object] an object in braces
} is needed here, not { $got ->
    [int] a number
    [float] a number
    [str] text
    [bool] true or false
    [array] a list
    [null] null (leave the field out where nothing was recorded)
   *[object] an object
}
document-not-above = the number must be above { $limit }
document-below = the number must be { $limit } or more
document-above = the number must be { $limit } or less
document-not-whole = a whole number is needed here
document-number-too-large = the number is too large
document-not-a-choice = “{ $value }” is not one of { $choices }
document-not-a-uuid = an id is needed here, a UUID such as "1f0c2b9e-5a54-4d6c-9d0b-7c1f6a3e2d10"
document-not-a-sha256 = a SHA-256 is needed here, 64 lower-case hexadecimal digits
document-not-a-date = a date is needed here, such as "2026-03-01"
document-moment-shape = “{ $value }” is not a local time with its UTC offset, such as "2026-03-01T20:15+01:00"
document-moment-offset = “{ $value }” has a UTC offset outside -12:00 to +14:00
document-moment-range = “{ $value }” lies outside the years 1970 to 2100
document-does-not-fit = this does not fit a diary document

bundle-damaged = { $file } cannot be opened as a bundle, because the zip is damaged or cut short; copy or export it again.
bundle-damaged-at = { $file }, { $place }: this part of the bundle is damaged; copy or export the bundle again.
bundle-no-document = { $file } is a zip without a diary.json at its top; choose a bundle that Needlewise exported.
bundle-encrypted = { $file }, { $place }: the zip is protected by a password; unpack it and pack it again without one.
bundle-escapes = { $file }, { $place }: this name points outside the bundle, so nothing was read; export the bundle again.
bundle-foreign = { $file }, { $place }: this does not belong in a bundle, which holds diary.json and photos/ with files named by their SHA-256; take it out and try again.
bundle-twice = { $file }, { $place }: the bundle holds this twice; export it again.
bundle-too-large = { $file }, { $place }: this part is larger than { $most_mb } MB, the most that a bundle may hold in one piece; take it out and try again.
bundle-too-many = { $file } holds more than { $most } files; export it again in parts, by --from and --to.
bundle-inflates = { $file } would unpack to far more than a bundle of photos does, so nothing was read; export it again.
bundle-wrong-digest = { $file }, { $place }: the photo's bytes are not those that its name stands for; export the bundle again.

import-differs = it is already in the diary, with another { $fields }
import-person-differs = the diary says something else here
import-refused = { $file }, { $place }: { $problem }{ $more ->
    [0] {""}
    [one] , and so is 1 more
   *[other] , and so are { $more } more
}; nothing was imported. Take what differs out of the file, or change it in the diary, and import again.

input-missing = { $file } is not there; check the name and try again.
input-is-folder = { $file } is a folder; choose a file in it.
input-not-a-file = { $file } is not a plain file; choose a file.
input-not-readable = { $file } may not be read by you; change its permissions and try again.
input-too-large = { $file } has { $size_mb } MB, more than the { $most_mb } MB that Needlewise reads of such a file; split it, or export it again in parts.
input-changed = { $file } was changed while it was read; wait until the other program has written it, and try again.
input-failed = { $file } cannot be read: { $reason }; copy it to another place and try again.

output-is-folder = { $file } is a folder; choose another name.
output-is-file = { $file } is a file, but a folder is to be written; choose another name.
output-folder-in-use = { $file } is a folder with other files in it, which stay as they are; choose another name.
output-no-folder = { $file } cannot be written, because the folder { $folder } is not there; make it first, or choose another.
output-read-only = { $file } cannot be written, because you may not write to the folder { $folder }; choose another.
output-no-room = { $file } cannot be written, because there is no room left for it; free some, or choose another place. Nothing was changed.
output-failed = { $file } cannot be written: { $reason }; choose another place. Nothing was changed.

import-done = { $count } { $count ->
    [one] entry
   *[other] entries
} from { $file } imported

check-record = { $place }: { $problem }; correct it in the diary

picture-unknown = { $file } is no picture that Needlewise can read; choose a JPEG, PNG, WebP, TIFF, AVIF, HEIC or JPEG XL.
picture-damaged = { $file } is damaged or cut short; copy it from the phone or the camera again.
picture-cut-short = { $file } is cut short: a part of the picture is missing; copy it again from the phone or the camera, and wait until the copy is done.
picture-raw = { $file } is a camera’s raw file with no full picture inside; save it as a JPEG with the camera’s own program.
picture-jxl = { $file } is a JPEG XL picture, which this installation cannot read; install pillow-jxl-plugin, or save it as a JPEG.
picture-heif = { $file } is a HEIC picture, which this installation cannot read; install pillow-heif, or save it as a JPEG.
picture-too-many-pixels = { $file } has more than { $most_mp } million pixels, the most that Needlewise reads; save a smaller copy.
document-not-an-own-id = the id of an own symptom is needed here: “own:” and small letters, digits, - or _
document-list-length = a list with at { $wanted } { $count } is needed here
