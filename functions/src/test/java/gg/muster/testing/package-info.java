/** What the tests share: real servers, a settable clock, and a readable picture of everything in Redis. */
@NullMarked
package gg.muster.testing;

import org.jspecify.annotations.NullMarked;
