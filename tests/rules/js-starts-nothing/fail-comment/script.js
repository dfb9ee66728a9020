// The widget of the clock
/* nothing yet */
