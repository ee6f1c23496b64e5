import Frames

// The language in which sections write charts has colours of its own; in this room a colour is one of a finished page.
typealias Color = Frames.Color
typealias Path = Frames.Path
