# The page Photos: its tiles, views and actions

gallery-title = Photos
gallery-list = Your photos
gallery-add = Add photos
gallery-add-files = Choose pictures…
gallery-add-folder = Choose a folder…
gallery-add-paste = Paste a picture
gallery-camera = Take a photo…
gallery-loading = Looking for your photos…
gallery-none = No photo yet
gallery-none-do = Drop pictures here, paste them, or choose them. Their bytes are kept as they are, on this computer only.
gallery-none-of-view = No photo of this view yet
gallery-failed = Your photos could not be shown
gallery-again = Try again
gallery-missing = Only its record is here; the picture comes with a bundle.
gallery-period = { $period } · { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
gallery-hair-dry = dry
gallery-hair-wet = wet
gallery-near-session-short = { $hours } h after a session
gallery-near-session = { $hours ->
    [0] just after a session
    [one] 1 hour after a session
   *[other] { $hours } hours after a session
}

gallery-chosen-none = Choose a photo to see what can be done with it, or two of one view to compare them.
gallery-chosen = { $count ->
    [one] { $photo }
   *[other] { $count } photos chosen
}
gallery-chosen-views = These two show different views; two of one view can be compared.
gallery-act-open = Open
gallery-act-compare = Compare
gallery-act-details = Edit
gallery-act-turn = Turn
gallery-act-look = Crop or cover
gallery-act-export = Export
gallery-act-originals = Export the originals
gallery-act-delete = Delete

gallery-export-title = Where should the copies go?
gallery-exported = { $count ->
    [one] 1 copy without any data beside the picture is in { $folder }.
   *[other] { $count } copies without any data beside the picture are in { $folder }.
}
gallery-exported-originals = { $count ->
    [one] 1 original, as it came, is in { $folder }.
   *[other] { $count } originals, as they came, are in { $folder }.
}
gallery-exported-missing = { $count ->
    [one] 1 picture is not here and was left out.
   *[other] { $count } pictures are not here and were left out.
}

# Views, and how each is taken

views-all = All views
views-choose = View
views-counted = { $view }, { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
views-short-frontal = Front
views-short-temple_left = Left temple
views-short-temple_right = Right temple
views-short-vertex = Crown
views-short-midline = Parting
views-short-occiput = Back
views-short-close_up = Close-up
views-short-skin_check = Skin check
views-short-other = Other
views-how-frontal = Face the camera with your chin level and your hair back, so that the whole hairline shows.
views-how-temple_left = Turn your head until the left temple faces the camera, hair back.
views-how-temple_right = Turn your head until the right temple faces the camera, hair back.
views-how-vertex = From above and behind, with the crown in the middle.
views-how-midline = From above: one straight parting from crown to forehead, the same one every time.
views-how-occiput = From behind, chin level. It is what the other views can be held against.
views-how-close_up = The same marked spot every time, with a ruler or a comb beside it.
views-how-skin_check = If anything looks wrong: on the day of a session, one day later and three days later.
views-how-other = Whatever else you want to keep beside the views.
views-how-all = For every view: the same room and light without flash, 30 to 40 cm away without zoom, hair clean, dry and combed.
views-take = Take or add it
views-due = Due: the last photo of this view is from { $last }.
views-due-first = Due: there is no photo of this view yet, so nothing to compare a later one with.
views-due-check = Only if something looks wrong today.
views-due-all = A full set is due: all { $count } views.
views-due-set = Due for a new photo: { $views }.

# Pictures that wait to be taken in

inbox-title = Photos to take in
inbox-list = Pictures that wait
inbox-look = Look at them
inbox-waits = { $count ->
    [one] 1 picture waits for you to say what it shows.
   *[other] { $count } pictures wait for you to say what they show.
}
inbox-no-view = no view yet
inbox-date-said = date by you
inbox-date-exif = by the camera’s clock
inbox-date-gps = by the satellites’ clock
inbox-date-xmp = by the picture’s XMP
inbox-date-iptc = by the picture’s IPTC
inbox-date-png = by the PNG’s own date
inbox-date-sidecar = by the album’s JSON
inbox-date-name = by the file’s name
inbox-date-file_time = only the file’s time
inbox-date-none = no date found
inbox-source-said = This is the date you gave.
inbox-source-exif = This is what the camera’s clock said.
inbox-source-gps = The camera’s clock is not recorded; this is what the satellites’ clock said.
inbox-source-xmp = This is what a program wrote into the picture (XMP).
inbox-source-iptc = This is what a program wrote into the picture (IPTC).
inbox-source-png = This is the date that stands in the PNG.
inbox-source-sidecar = The picture does not say; this is what the album’s JSON file beside it says.
inbox-source-name = The picture does not say; this is the date in the file’s name.
inbox-source-file_time = This is only the file’s time, perhaps that of a download.
inbox-source-none = Neither the picture nor its file says when it was taken; this is when it was read.
inbox-near-session = That is { $hours } hours after a session, so redness may show.
inbox-chosen = { $count ->
    [one] { $file }
   *[other] { $count } pictures
}
inbox-keys = Keys 1 to 9 give a view, D dry, W wet. Choose several to say it of all of them.
inbox-hair = Hair
inbox-hair-unsaid = Not noted
inbox-hair-dry = Dry
inbox-hair-wet = Wet
inbox-when = Taken
inbox-when-several = From { $first } to { $last }. A change here is for all of them.
inbox-session = Belongs to
inbox-session-none = No session
inbox-session-of = Session of { $day }, { $length } mm
inbox-leave = Leave out
inbox-open = { $count ->
    [one] 1 picture has no view yet and stays here.
   *[other] { $count } pictures have no view yet and stay here.
}
inbox-all-have-views = Every picture has its view.
inbox-take = { $count ->
    [one] Take in 1 photo
   *[other] Take in { $count } photos
}
inbox-progress = Progress
inbox-cancel = Cancel
inbox-reading = { $done } of { $of }
inbox-empty = Nothing waits
inbox-empty-do = Drop pictures here, paste them, or add them from the gallery.
inbox-back = Back to the gallery
inbox-said-refused = { $count ->
    [one] 1 file could not be read.
   *[other] { $count } files could not be read.
}
inbox-said-same = { $count ->
    [one] 1 picture is in your diary already.
   *[other] { $count } pictures are in your diary already.
}
inbox-said-twins = { $count ->
    [one] 1 file is a copy of another one.
   *[other] { $count } files are copies of others.
}
inbox-said-others = { $count ->
    [one] 1 other file is not a picture.
   *[other] { $count } other files are not pictures.
}
inbox-said-which = Which, and why
inbox-said-dismiss = Done

# Bringing pictures

gallery-back = Back
gallery-add-watched = Watch a folder…
bringing-nothing = There is no picture on the clipboard; copy one and paste again.
bringing-files-title = Which pictures?
bringing-folder-title = Which folder of pictures?
bringing-kind = Pictures
bringing-pasted = Pasted picture

# One photo, large, and what is said of it

gallery-comparing = Compare two photos: { $view }
viewer-view = The photo, large
viewer-earlier = Earlier photo
viewer-later = Later photo
viewer-size = { $width } × { $height }
details-title = Photo of { $day }
details-notes = Notes

# The watched folder

watched-title = Watch a folder
watched-explained = If your phone copies its photos into a folder here, Needlewise looks into it when you open Photos and while the window is open. New pictures wait until you say what they show. Nothing in the folder is changed or moved.
watched-none = No folder is watched.
watched-is = { $folder } is watched.
watched-choose = Choose a folder…
watched-change = Choose another folder…
watched-stop = Stop watching
watched-with-present = Let the pictures that are there already wait, too
watched-with-present-note = Else only those that come from now on.
watched-which = Which folder do your photos come into?

# How a photo is shown

looks-title = Crop or cover the photo of { $day }
looks-canvas = The picture to crop or cover
looks-tool = What to draw
looks-tool-crop = Crop
looks-tool-cover = Cover
looks-turn-left = Turn left
looks-turn-right = Turn right
looks-add-crop = Draw a crop
looks-add-cover = Add a cover
looks-remove = Remove
looks-reset = As it was taken
looks-save = Show it like this
looks-keys = Drag on the picture. Keys: arrows move, Shift with arrows resizes, Enter adds, Delete removes, N takes the next cover, brackets turn. The original stays as it is.

# The camera

camera-title = Take a photo
camera-none-title = No photo can be taken here
camera-not-installed = Taking photos needs the camera part of Needlewise, which is not installed; take the photo with your phone and add it, or install needlewise[camera].
camera-not-loaded = The camera part of Needlewise cannot be loaded ({ $reason }); install what it lacks, or take the photo with your phone and add it.
camera-none = No camera was found; plug one in and open this again, or take the photo with your phone and add it.
camera-failed = The camera gave no picture ({ $reason }); close other programs that use it, or take the photo with your phone and add it.
camera-same = This very picture is in your diary already.
camera-seen = What the camera sees
camera-waiting = Waiting for the camera…
camera-ghost = Your photo of { $day } lies through it
camera-no-ghost = No earlier photo of this view
camera-opacity = How much of your last photo shows
camera-take = Take the photo
camera-keep = Keep it
camera-again = Once more
camera-name = Photo by the camera
