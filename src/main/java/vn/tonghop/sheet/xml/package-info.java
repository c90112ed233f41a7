/**
 * XML as both families of workbooks are made of: takes the bytes of a part, gives its elements one after another, and refuses what
 * is made to do harm. Start at {@link vn.tonghop.sheet.xml.PullParser}.
 */
@NullMarked
package vn.tonghop.sheet.xml;

import org.jspecify.annotations.NullMarked;
