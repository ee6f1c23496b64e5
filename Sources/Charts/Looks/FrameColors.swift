import Frames

// The language in which sections write charts has colours and paths of its own; in this room they are those of a finished page.
typealias Color = Frames.Color
typealias Gradient = Frames.Gradient
typealias Path = Frames.Path
