// One press to rest, from any screen: the stairs become a resting place; while they are one, it only opens.
export const takeRest = async (frame, page) => {
  try {
    await page.send("go", { to: "crisis_landing" });
    if (!frame.rest.on) await page.send("rest");
  } catch {
    // The page has said why.
  }
};
