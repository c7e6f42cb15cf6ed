align-nothing-shared = Too little is the same in both photos to lay one over the other; mark two to four points that you find in both.
align-points-two-to-four = Mark two, three or four points that you find in both photos.
