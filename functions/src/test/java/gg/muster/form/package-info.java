/** Tests of what comes from a form. */
@NullMarked
package gg.muster.form;

import org.jspecify.annotations.NullMarked;
