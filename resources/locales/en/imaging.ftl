align-nothing-shared = Not laid over each other: too little is the same in both photos; mark two to four points that you find in both.
align-points-two-to-four = Mark two, three or four points that you find in both photos.
align-good = Laid over each other: parts all over both photos were found in the same place.
align-fair = Laid over each other roughly: the middle fits, but towards the edges the photos may lie 2 % of the width apart.
align-parts-moved = Not laid over each other: the head was held otherwise, or too much of the hair lies otherwise; mark two to four points that you find in both.
align-only-one-part = Not laid over each other: only one part of the photos fits; mark two to four points that you find in both.
align-by-points = Laid over each other by the { $count } points that you marked; further away from them it may fit less well.
align-points-too-close = Two of the points lie too close together; mark points that are far apart, best near the edges of the head.
align-points-in-a-line = The points lie in one line; move one of them well away from it, in both photos.
align-points-mirrored = The points lie the other way round in the second photo, as in a mirror; check that each pair is the same spot, and that neither photo was saved mirrored.
align-points-crossed = The points do not lie in the same order in both photos; check that each pair is the same spot.
align-points-do-not-fit = No view of the same head gives these points in both photos; one of them lies on another spot.

# Reasons why two photos are not comparable: clauses of one sentence, each with what to do next time.
signs-blurred = { $which ->
    [earlier] the earlier photo
   *[later] the later photo
} is clearly less sharp, which hides fine hairs (next time wipe the lens, hold still and tap on the head to focus)
signs-few-pixels = { $which ->
    [earlier] the earlier photo
   *[later] the later photo
} has too few pixels to show single hairs (next time take it from the camera itself, not from a message or a screenshot)
signs-too-bright = { $which ->
    [earlier] the earlier photo
   *[later] the later photo
} is burnt out in part, which hides fine hairs (next time without flash or lamp straight above)
signs-too-dark = { $which ->
    [earlier] the earlier photo
   *[later] the later photo
} is too dark to tell hair from scalp (next time near a window)
signs-darker = { $which ->
    [earlier] the earlier photo
   *[later] the later photo
} is much darker (next time the same place and the same light for both)
signs-tint = { $which ->
    [earlier] the earlier photo
   *[later] the later photo
} has a much warmer colour of light, which changes how red skin looks (next time the same lamp or daylight for both)
signs-nearer = the later photo was taken { $percent } % nearer, or zoomed in so much (next time from the same distance, without zoom)
signs-further = the later photo was taken from { $percent } % further away (next time from the same distance, without zoom)
signs-turned = the camera was turned by { $degrees } degrees (next time hold it level with the mark you always use)
signs-slanted = the head is seen at another slant (next time hold head and camera as in the earlier photo)
