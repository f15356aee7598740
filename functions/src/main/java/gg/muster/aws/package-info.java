@NullMarked
package gg.muster.aws;

import org.jspecify.annotations.NullMarked;
