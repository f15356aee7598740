@NullMarked
package gg.muster.audit;

import org.jspecify.annotations.NullMarked;
