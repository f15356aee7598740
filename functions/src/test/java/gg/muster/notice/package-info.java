@NullMarked
package gg.muster.notice;

import org.jspecify.annotations.NullMarked;
