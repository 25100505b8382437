// A Finnish personal identity code in what somebody writes: it is asked away before anything is sealed.
// The same rule as coaching/identity_code.py: the date exists and the check character agrees.
const CODE = /(^|[^0-9])(\d\d)[ ./-]?(\d\d)[ ./-]?(\d\d) ?([-+A-FU-Y]) ?(\d\d\d) ?([0-9A-FHJ-NPR-Y])(?![0-9])/g;
const CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

export function hasIdentityCode(text) {
  const plain = String(text).toUpperCase().replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s+/g, " ");
  CODE.lastIndex = 0;
  for (let found = CODE.exec(plain); found; found = CODE.exec(plain)) {
    const [, , day, month, year, , number, check] = found;
    const real = day >= "01" && day <= "31" && month >= "01" && month <= "12";
    if (real && CHECKS[Number(day + month + year + number) % 31] === check) return true;
    CODE.lastIndex = found.index + 1;
  }
  return false;
}
