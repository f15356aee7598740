/** What happened, from the event stream to MariaDB exactly once, and back into a Redis that has lost it. */
@NullMarked
package gg.muster.history;

import org.jspecify.annotations.NullMarked;
