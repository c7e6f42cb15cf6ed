"""Photos as square tiles in a grid, by month: the parts that the gallery and the intake share."""
