"""What is touched: the screens of the workbook and the inputs they are made of."""
