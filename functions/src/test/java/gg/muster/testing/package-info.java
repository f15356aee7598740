<<<<<<< HEAD
/** What the tests share: a real Redis, a settable clock, and a readable picture of everything in Redis. */
=======
>>>>>>> ledger
@NullMarked
package gg.muster.testing;

import org.jspecify.annotations.NullMarked;
