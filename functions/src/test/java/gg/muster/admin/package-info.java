@NullMarked
package gg.muster.admin;

import org.jspecify.annotations.NullMarked;
