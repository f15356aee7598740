@NullMarked
package gg.muster.deadline;

import org.jspecify.annotations.NullMarked;
