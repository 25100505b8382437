"""The page in Streamlit."""

from __future__ import annotations

import radar
import streamlit as st

st.set_page_config(page_title=radar.TITLE)
st.title(radar.TITLE)
values = [st.slider(area, 0, 10, 5) for area in radar.AREAS]
st.image(radar.png(values), width=500)
if st.button("Save"):
    radar.save(values)
