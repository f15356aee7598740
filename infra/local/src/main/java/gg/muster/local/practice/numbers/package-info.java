/** Numbers, the league's service that records games, as far as a league in practice needs it. */
@NullMarked
package gg.muster.local.practice.numbers;

import org.jspecify.annotations.NullMarked;
