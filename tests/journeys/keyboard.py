"""Going through pages with the keyboard alone, as somebody who has no mouse."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 250
FOCUS = """element => {
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return outlined || style.boxShadow !== "none";
}"""


class Keyboard:
    """Presses keys in a page; what is acted upon is reached by Tab, and its focus must be visible."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, target: Locator) -> None:
        """Come to something with Tab alone: past the navigation if it is not focused yet, then on."""
        expect(target).to_be_visible()
        if self.page.evaluate("document.activeElement === document.body"):
            self._past_navigation()
        for _ in range(MOST_TABS):
            if target.evaluate("element => element === document.activeElement"):
                assert target.evaluate(FOCUS), f"the focus does not show on {target}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{MOST_TABS} times Tab do not lead to {target}")

    def _past_navigation(self) -> None:
        self.page.keyboard.press("Tab")
        skip = self.page.locator(".skip")
        assert skip.evaluate("element => element === document.activeElement"), "the first Tab skips nothing"
        expect(skip).to_be_in_viewport()
        self.page.keyboard.press("Enter")

    def enter(self, target: Locator) -> None:
        """Press what changes the page without leaving it."""
        self.reach(target)
        self.page.keyboard.press("Enter")

    def space(self, target: Locator) -> None:
        """Tick a box, choose among several."""
        self.reach(target)
        self.page.keyboard.press("Space")

    def write(self, target: Locator, text: str) -> None:
        """Write in a field, instead of what it holds."""
        self.reach(target)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(text)

    def choose(self, target: Locator, text: str) -> None:
        """Choose in a list, by the beginning of the choice, with the arrows."""
        self.reach(target)
        known = target.locator("option").all_inner_texts()
        wanted = next(place for place, shown in enumerate(known) if shown.strip().startswith(text))
        present = int(target.evaluate("list => list.selectedIndex"))
        for _ in range(abs(wanted - present)):
            self.page.keyboard.press("ArrowDown" if wanted > present else "ArrowUp")
        expect(target.locator("option:checked")).to_have_text(re.compile(f"^{re.escape(text)}"))

    def first_of_january(self, target: Locator) -> str:
        """Fill an empty date, whatever the order of its parts; return it as the field says it."""
        self.reach(target)
        for _ in range(3):
            self.page.keyboard.press("ArrowUp")
            self.page.keyboard.press("Tab")
        return target.input_value()

    def link(self, name: str | re.Pattern[str]) -> None:
        """Follow a link of the page's body to the page it leads to."""
        self._leave_by(self.page.get_by_role("main").get_by_role("link", name=name).first)

    def button(self, name: str | re.Pattern[str]) -> None:
        """Press a button of the page's body, and come to the page it answers."""
        self._leave_by(self.page.get_by_role("main").get_by_role("button", name=name).first)

    def _leave_by(self, target: Locator) -> None:
        self.reach(target)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
