/** What must always hold of the live state, and whether it does. */
@NullMarked
package gg.muster.audit;

import org.jspecify.annotations.NullMarked;
