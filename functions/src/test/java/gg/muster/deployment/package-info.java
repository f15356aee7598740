@NullMarked
package gg.muster.deployment;

import org.jspecify.annotations.NullMarked;
